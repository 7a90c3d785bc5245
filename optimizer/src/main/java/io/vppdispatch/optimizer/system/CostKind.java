package io.vppdispatch.optimizer.system;

/** What money is spent on. Revenue and value left behind are negative. */
public enum CostKind {
    FUEL(Side.RESOURCE),
    START(Side.RESOURCE),
    STOP(Side.RESOURCE),
    /** Oil burnt to keep the flame in deep peak-shaving. */
    OIL(Side.RESOURCE),
    VARIABLE(Side.RESOURCE),
    WEAR(Side.RESOURCE),
    /** Price of emitted CO2. */
    CARBON(Side.BOTH),
    /** The plant's own price of energy that was available and not fed in: a preference, no money. */
    CURTAILMENT(Side.VALUE),
    /** The case's price of energy not absorbed, where absorption is not a stage of its own: a preference, no money. */
    ABSORPTION(Side.VALUE),
    DEMAND_RESPONSE(Side.BOTH),
    IMPORT(Side.BOTH),
    EXPORT(Side.BOTH),
    /** Certificates bought to meet the consumption weight. */
    CERTIFICATE(Side.BOTH),
    /** Coal burnt above its cap. */
    COAL_CAP(Side.BOTH),
    /** Contract price or offer paid for energy. */
    TARIFF(Side.PAYMENT),
    /** Paid to a unit for running below its paid base load rate. */
    COMPENSATION(Side.PAYMENT),
    /** Leaving the agreed band of a tie line. */
    DEVIATION(Side.VIOLATION),
    /** Missing a volume or energy wanted at the end of the horizon. */
    TARGET(Side.VIOLATION),
    SHORTAGE(Side.VIOLATION),
    SURPLUS(Side.VIOLATION),
    RESERVE_SHORTFALL(Side.VIOLATION),
    /** Flow of a line or section above its limit. */
    OVERLOAD(Side.VIOLATION),
    /** What the end of the horizon leaves behind: stored water and energy, rebound still due. */
    END(Side.VALUE);

    private enum Side {
        RESOURCE,
        PAYMENT,
        BOTH,
        VALUE,
        VIOLATION
    }

    private final Side side;

    CostKind(Side side) {
        this.side = side;
    }

    /** True where the amount depends on where the horizon ends, so that it does not add up over chained horizons. */
    public boolean isEndOfHorizon() {
        return this == END || this == TARGET;
    }

    /** True where the money is the penalty of a soft limit of physics, least of which is the first stage of a plan. */
    public boolean isViolation() {
        return side == Side.VIOLATION;
    }

    /** True where the perspective counts it: never fuel and the tariff of the same MWh. */
    public boolean isCountedIn(Perspective perspective) {
        return switch (side) {
            case RESOURCE -> perspective == Perspective.RESOURCE_COST;
            case PAYMENT -> perspective == Perspective.PURCHASE_COST;
            case BOTH, VALUE, VIOLATION -> true;
        };
    }

    /** True for what the use of a resource costs its owner. */
    public boolean isResource() {
        return side == Side.RESOURCE || side == Side.BOTH;
    }

    /** True for money that is paid under a contract or an offer. */
    public boolean isPayment() {
        return side == Side.PAYMENT || side == Side.BOTH;
    }
}
