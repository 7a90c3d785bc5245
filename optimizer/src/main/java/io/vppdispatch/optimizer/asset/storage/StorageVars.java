package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.lp.Var;

/** Mode, charge, discharge and stored energy of the store as a whole. */
record StorageVars(Var[] y, Var[] c, Var[] d, Var[] stored) {}
