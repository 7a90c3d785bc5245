package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.system.ReserveKind;

/** What is missing, or too much. */
public enum ShortageKind {
    /** Load that is not served. */
    SHORTAGE,
    /** Energy nobody takes. */
    SURPLUS,
    /** Heat that is not served. */
    HEAT_SHORTAGE,
    /** Heat nobody takes. */
    HEAT_SURPLUS,
    UP_RESERVE,
    DOWN_RESERVE,
    SPINNING_RESERVE;

    static ShortageKind of(ReserveKind reserve) {
        return switch (reserve) {
            case UP -> UP_RESERVE;
            case DOWN -> DOWN_RESERVE;
            case SPINNING -> SPINNING_RESERVE;
        };
    }
}
