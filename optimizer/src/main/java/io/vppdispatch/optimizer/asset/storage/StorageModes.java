package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.lp.Var;
import java.util.List;

/**
 * What is decided once: 1 where a step discharges, 0 where it charges.
 *
 * @param store of the store at its node
 * @param accounts of each account in the order of {@link Account#of}; none without tenants
 * @param charging 1 where a store with a least power charges; none without one
 * @param discharging 1 where it discharges; none without one
 */
record StorageModes(Var[] store, List<Var[]> accounts, Var[] charging, Var[] discharging) {}
