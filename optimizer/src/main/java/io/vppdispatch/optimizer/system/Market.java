package io.vppdispatch.optimizer.system;

/** How flexibility of coal units is paid. */
public enum Market {
    /** Compensation by bands of deep peak-shaving, energy at tariffs. */
    PEAK_SHAVING,
    /** Continuous spot market: energy at the market price; peak-shaving compensation ceases. */
    SPOT
}
