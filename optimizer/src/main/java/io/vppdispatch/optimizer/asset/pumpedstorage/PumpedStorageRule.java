package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.system.Tag;
import java.util.EnumSet;
import java.util.Set;

/** Rules of a pumped storage station. */
enum PumpedStorageRule implements Tag {
    GENERATING("P1", "machines generate only while the station generates", true),
    PUMPING("P2", "machines pump only while the station pumps", true),
    GENERATE_MIN("P3", "output of a group at least that of its generating machines", true),
    GENERATE_MAX("P4", "output of a group at most that of its generating machines", true),
    PUMP("P5", "pumping power is fixed per machine", false),
    NET("P6", "net power is output less pumping power", false),
    UPPER("P7", "water balance of the upper reservoir", true),
    LOWER("P8", "water balance of the lower reservoir", true),
    BANDS("P9", "volumes within their reservoirs", false),
    SPILL("P10", "spill and release within their limits", false),
    GENERATE_STARTS("P11", "starts to generate", true),
    PUMP_STARTS("P12", "starts to pump", true),
    IDLE_TO_PUMP("P13", "idle time after generating before pumping", true),
    IDLE_TO_GENERATE("P14", "idle time after pumping before generating", true),
    TARGET("P15", "water in the upper reservoir against what is wanted at the end", true),
    ONE_MODE("P16", "machines generate or pump, never both", true),
    REST("P17", "a machine rests between a stop and a start", true),
    STARTS_PER_DAY("P18", "starts of machines per calendar day", true),
    HEAD_BAND("P19", "head band of the volume at the start of the step", true),
    BAND_COUNTS("P20", "counts of machines by head band", true),
    VARIABLE_PUMP("P21", "pumping power of variable speed within that of its machines", true),
    HAND_OUT("P22", "modes of single machines add up to the counts", false),
    RESERVE("P23", "reserve within what machines can do in time", true),
    BACKING("P24", "reserve backed by water", true),
    HEAD_ERROR("P25", "error of the constant head of a band", false),
    WATER_VALUE("P26", "value of water at the end", false);

    private static final Set<PumpedStorageRule> DEFINITIONS =
            EnumSet.of(UPPER, LOWER, GENERATE_STARTS, PUMP_STARTS, TARGET, BAND_COUNTS);

    private final String code;
    private final String title;
    private final boolean isRow;

    PumpedStorageRule(String code, String title, boolean isRow) {
        this.code = code;
        this.title = title;
        this.isRow = isRow;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isRow() {
        return isRow;
    }

    @Override
    public boolean isDefinition() {
        return DEFINITIONS.contains(this);
    }
}
