package io.vppdispatch.optimizer.system;

/** Whose money the objective counts. */
public enum Perspective {
    /** Fuel, wear and oil are minimised; compensation and tariffs are only reported. */
    RESOURCE_COST,
    /** Tariffs, offers and compensation are minimised; fuel is only reported. */
    PURCHASE_COST
}
