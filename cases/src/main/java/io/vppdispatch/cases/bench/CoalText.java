package io.vppdispatch.cases.bench;

import static io.vppdispatch.cases.bench.Draw.decimal;

import java.util.ArrayList;
import java.util.List;

/** Coal units, off or on for some time, with three tiers of starts and a curve of four points. */
final class CoalText {

    private static final int POINTS = 4;

    private final Draw draw;
    private final String node;

    CoalText(Draw draw, String node) {
        this.draw = draw;
        this.node = node;
    }

    /**
     * A unit.
     *
     * @param mayBeOff true for a unit that is off at the beginning once in three times
     */
    String unit(String id, double max, double leastShare, boolean mayBeOff) {
        double min = leastShare * max;
        boolean isOn = !mayBeOff || draw.below(3) > 0;
        double hours = isOn ? 30 + draw.below(60) : 8 + draw.below(40);
        double initialMw = isOn ? draw.between(min, (min + max) / 2) : 0;
        double level = draw.between(0.97, 1.05);
        String ramp = decimal(max * 0.012);
        String startLimit = decimal(min + max * 0.2);
        return """
                {"type": "thermal", "id": "%s", "node": "%s", "min_mw": %s, "max_mw": %s,
                 "ramp_up_mw_per_min": %s, "ramp_down_mw_per_min": %s, "start_limit_mw": %s, "stop_limit_mw": %s,
                 "min_up_hours": 8, "min_down_hours": 6,
                 "start_tiers": [{"from_off_hours": 6, "cost_cny": %s}, {"from_off_hours": 12, "cost_cny": %s},
                  {"from_off_hours": 48, "cost_cny": %s}],
                 "stop_cost_cny": 20000,
                 "fuel": {"unit": "tce", "price_cny_per_unit": 880, "curve": [%s], "co2_t_per_unit": 2.66},
                 "initial": {"on": %s, "power_mw": %s, "hours": %s}}""".formatted(
                        id,
                        node,
                        decimal(min),
                        decimal(max),
                        ramp,
                        ramp,
                        startLimit,
                        startLimit,
                        decimal(max * 300),
                        decimal(max * 600),
                        decimal(max * 900),
                        curve(min, max, level),
                        isOn,
                        decimal(initialMw),
                        decimal(hours));
    }

    /** Coal per hour; a unit that burns more per MWh the less it gives, and convex above. */
    private static String curve(double min, double max, double level) {
        List<String> points = new ArrayList<>();
        double fuel = 0.1 * min + 0.055 * max;
        double before = min;
        for (int k = 0; k < POINTS; k++) {
            double mw = min + k * (max - min) / (POINTS - 1);
            fuel += (mw - before) * (0.255 + 0.012 * k);
            before = mw;
            points.add("{\"power_mw\": %s, \"fuel_per_h\": %s}"
                    .formatted(decimal(mw), decimal(level * (fuel + 0.15 * min))));
        }
        return String.join(", ", points);
    }
}
