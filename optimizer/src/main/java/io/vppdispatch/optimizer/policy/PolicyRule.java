package io.vppdispatch.optimizer.policy;

import io.vppdispatch.optimizer.system.Tag;

/** Rules over the whole horizon. */
public enum PolicyRule implements Tag {
    VIOLATION("O1", "least violation is held"),
    ABSORPTION("O2", "most absorption is held"),
    FAIR_SHARING("O3", "curtailment is shared within a class"),
    WEIGHT_TOTAL("W1", "consumption weight, total"),
    WEIGHT_NON_HYDRO("W2", "consumption weight without hydro"),
    COAL_CAP("W3", "cap on coal"),
    CO2_CAP("W4", "cap on CO2");

    /** Owner of what absorption first holds, in rows, costs and audits. */
    public static final String ABSORPTION_OWNER = "absorption";

    /** Owner of the weight and the caps, in rows, costs and audits. */
    public static final String POLICY_OWNER = "policy";

    private final String code;
    private final String title;

    PolicyRule(String code, String title) {
        this.code = code;
        this.title = title;
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
        return this != FAIR_SHARING;
    }
}
