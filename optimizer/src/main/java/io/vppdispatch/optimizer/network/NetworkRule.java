package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.system.Tag;

/** Rules that join assets. */
public enum NetworkRule implements Tag {
    BALANCE("N1", "node balance", true),
    RESERVE("N2", "reserve requirement", true),
    LINK_FLOW("N3", "flow of the link within its limits", false),
    LINK_UP("N4", "upward reserve behind the link passes it", true),
    LINK_DOWN("N5", "downward reserve behind the link passes it", true),
    SITE_INJECT("N6", "shared limit on power fed in", true),
    SITE_TAKE("N7", "shared limit on power taken", true),
    UNSERVED("N8", "nothing is unserved where nothing is wanted", false),
    FUEL("N30", "fuel of a step within what its supply gives", true),
    FUEL_OF_DAY("N31", "fuel of the whole horizon within what its supply gives", true),
    PORTFOLIO_INJECT("N40", "limit of the virtual power plant on power fed in", true),
    PORTFOLIO_TAKE("N41", "limit of the virtual power plant on power taken", true),
    DELIVERY("N42", "promised delivery of the virtual power plant", true),
    AREA_BALANCE("N20", "what buses inject into their lines adds up to zero", true),
    LINE_LIMIT("N21", "flow of the line within its limit", true),
    SECTION_LIMIT("N22", "flow of the section within its limits", true),
    CONTINGENCY_LIMIT("N23", "flow of the line after a loss within its emergency limit", true),
    LOAD_FLOW("N24", "flow of the line follows from voltage angles", false);

    private final String code;
    private final String title;
    private final boolean isRow;

    NetworkRule(String code, String title, boolean isRow) {
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
        return this == DELIVERY;
    }
}
