package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.system.ReserveKind;

/** What is missing, or too much. */
public enum ShortageKind {
    /** Load that is not served. */
    SHORTAGE,
    /** Energy nobody takes. */
    SURPLUS,
    UP_RESERVE,
    DOWN_RESERVE,
    SPINNING_RESERVE,
    /** Flow above the limit of a line or section. */
    OVERLOAD;

    static ShortageKind of(ReserveKind reserve) {
        return switch (reserve) {
            case UP -> UP_RESERVE;
            case DOWN -> DOWN_RESERVE;
            case SPINNING -> SPINNING_RESERVE;
        };
    }
}
