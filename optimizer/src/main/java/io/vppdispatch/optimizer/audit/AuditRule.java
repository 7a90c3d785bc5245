package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.system.Tag;

/** Rules every schedule is held to, whatever its assets. */
public enum AuditRule implements Tag {
    COMPLETE("A1", "every value is present and finite"),
    COST("A2", "the step's cost is what the audit recounts"),
    OBJECTIVE("A3", "the plan's objective is what the audit recounts"),
    STAGE("A4", "what a stage reached is what the audit recounts");

    private final String code;
    private final String title;

    AuditRule(String code, String title) {
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
        return false;
    }
}
