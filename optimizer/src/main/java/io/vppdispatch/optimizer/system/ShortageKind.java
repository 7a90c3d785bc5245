package io.vppdispatch.optimizer.system;

/** What is missing, or too much. */
public enum ShortageKind {
    /** Load that is not served. */
    SHORTAGE(Measure.POWER),
    /** Energy nobody takes. */
    SURPLUS(Measure.POWER),
    /** Heat that is not served. */
    HEAT_SHORTAGE(Measure.POWER),
    /** Heat nobody takes. */
    HEAT_SURPLUS(Measure.POWER),
    UP_RESERVE(Measure.POWER),
    DOWN_RESERVE(Measure.POWER),
    SPINNING_RESERVE(Measure.POWER),
    /** Flow above the limit of a line or section. */
    OVERLOAD(Measure.POWER),
    /** Less than a virtual power plant promised. */
    UNDER_DELIVERY(Measure.POWER),
    /** More than a virtual power plant promised. */
    OVER_DELIVERY(Measure.POWER),
    /** What vehicles lack of the energy they want when they leave. */
    UNMET_CHARGE(Measure.ENERGY),
    /** Work that is not done by its latest finish. */
    UNMET_WORK(Measure.ENERGY),
    /** Temperature outside the comfort band. */
    DISCOMFORT(Measure.TEMPERATURE);

    /** What is missing in a step: as long as the step lasts, or at one instant in it. */
    public enum Measure {
        POWER("MW", "MWh"),
        ENERGY("MWh", "MWh"),
        TEMPERATURE("K", "K h");

        private final String unit;
        private final String sumUnit;

        Measure(String unit, String sumUnit) {
            this.unit = unit;
            this.sumUnit = sumUnit;
        }

        public String unit() {
            return unit;
        }

        /** Unit of {@link #sum}. */
        public String sumUnit() {
            return sumUnit;
        }

        /** What an amount in a step adds to that of the day. */
        public double sum(double amount, double hours) {
            return this == ENERGY ? amount : amount * hours;
        }
    }

    private final Measure measure;

    ShortageKind(Measure measure) {
        this.measure = measure;
    }

    public Measure measure() {
        return measure;
    }

    public static ShortageKind of(ReserveKind reserve) {
        return switch (reserve) {
            case UP -> UP_RESERVE;
            case DOWN -> DOWN_RESERVE;
            case SPINNING -> SPINNING_RESERVE;
        };
    }
}
