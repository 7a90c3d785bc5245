package io.vppdispatch.optimizer.asset.thermal;

/** How long a unit whose ramps differ by output takes to move, counted band by band; used by the audit alone. */
final class MovingTime {

    private static final double NEAR_MW = 1e-3;

    private final ThermalUnit unit;

    MovingTime(ThermalUnit unit) {
        this.unit = unit;
    }

    /** Minutes from one output to another; below zero for a move against the direction. */
    double minutes(boolean isUp, double fromMw, double toMw) {
        double low = Math.min(fromMw, toMw);
        double high = Math.max(fromMw, toMw);
        double minutes = 0;
        for (int band = 0; band < unit.rampBands().size(); band++) {
            double within = Math.min(high, endMw(band)) - Math.max(low, beginMw(band));
            minutes += Math.max(0, within) * perMw(band, isUp);
        }
        return fromMw < toMw == isUp ? minutes : -minutes;
    }

    /** Minutes per MW at the slowest ramp on the way from an output on; at the border of two bands the quicker begins. */
    double slowest(boolean isUp, double fromMw) {
        double most = 0;
        for (int band = 0; band < unit.rampBands().size(); band++) {
            boolean isOnTheWay = isUp ? endMw(band) > fromMw + NEAR_MW : beginMw(band) < fromMw - NEAR_MW;
            most = isOnTheWay ? Math.max(most, perMw(band, isUp)) : most;
        }
        return most;
    }

    /** Minutes per MW in the slowest band. */
    double slowest(boolean isUp) {
        double most = 0;
        for (int band = 0; band < unit.rampBands().size(); band++) {
            most = Math.max(most, perMw(band, isUp));
        }
        return most;
    }

    private double beginMw(int band) {
        return band == 0 ? Double.NEGATIVE_INFINITY : unit.rampBands().get(band).fromMw();
    }

    private double endMw(int band) {
        boolean isTop = band + 1 == unit.rampBands().size();
        return isTop ? Double.POSITIVE_INFINITY : unit.rampBands().get(band + 1).fromMw();
    }

    private double perMw(int band, boolean isUp) {
        Double rate = isUp
                ? unit.rampBands().get(band).upMwPerMin()
                : unit.rampBands().get(band).downMwPerMin();
        return rate == null ? 0 : 1 / rate;
    }
}
