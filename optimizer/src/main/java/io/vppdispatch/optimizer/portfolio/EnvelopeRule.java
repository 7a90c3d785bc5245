package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.system.Tag;

/** Rows of the search for an envelope, which no plan has. */
enum EnvelopeRule implements Tag {
    POWER("E1", "net power of a member"),
    REACHED("E2", "every step of the call reaches the most"),
    MISSED("E3", "no more missed than in the schedule");

    private final String code;
    private final String title;

    EnvelopeRule(String code, String title) {
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
        return true;
    }

    @Override
    public boolean isDefinition() {
        return true;
    }
}
