package io.vppdispatch.cases.bench;

import static io.vppdispatch.cases.bench.Draw.decimal;

/** Pumped-storage stations and batteries. */
record StoreText(Draw draw) {

    /** A station of machines of 300 MW between reservoirs of a size to match. */
    String pumped(String id, String node, int machines) {
        double size = machines / 4.0;
        double upper = draw.between(3, 6);
        return """
                {"type": "pumped_storage", "id": "%s", "node": "%s",
                 "groups": [{"id": "unit", "count": %d, "generate_min_mw": 150, "generate_max_mw": 300, "pump_mw": 300,
                  "generate_mw_per_m3_per_s": 3.53, "pump_mw_per_m3_per_s": 4.36,
                  "start_generate_cny": 4000, "start_pump_cny": 8000, "max_starts_per_day": 6, "start_minutes": 3}],
                 "upper": {"min_million_m3": %s, "max_million_m3": %s},
                 "lower": {"min_million_m3": %s, "max_million_m3": %s},
                 "idle_hours": 0.25, "end_target_upper_million_m3": %s, "end_target_miss_cny_per_thousand_m3": 400,
                 "initial": {"upper_million_m3": %s, "lower_million_m3": %s},
                 "holds_reserve": true, "end_value_rule": "replacement"}""".formatted(
                        id,
                        node,
                        machines,
                        decimal(size * 1.0),
                        decimal(size * 8.35),
                        decimal(size * 1.2),
                        decimal(size * 9.5),
                        decimal(size * draw.between(4, 6)),
                        decimal(size * upper),
                        decimal(size * (10 - upper)));
    }

    /**
     * A battery for two hours.
     *
     * @param tenants further keys, with a comma before them; empty for a battery of one owner
     */
    String battery(String id, String node, double powerMw, String tenants) {
        double most = powerMw * 2.1;
        return """
                {"type": "storage", "id": "%s", "node": "%s", "charge_max_mw": %s, "discharge_max_mw": %s,
                 "min_mwh": %s, "max_mwh": %s, "charge_efficiency": 0.94, "discharge_efficiency": 0.94,
                 "standing_loss_per_hour": 0.0002, "throughput_cny_per_mwh": %s, "max_cycles_per_day": 2,
                 "excess_cycle_cny": 20000, "smoothing_cny_per_mw": 0.05, "target_mwh": %s,
                 "target_miss_cny_per_mwh": 500, "initial": {"stored_mwh": %s}%s}""".formatted(
                        id,
                        node,
                        decimal(powerMw),
                        decimal(powerMw),
                        decimal(powerMw * 0.1),
                        decimal(most),
                        decimal(draw.between(30, 50)),
                        decimal(most / 2),
                        decimal(most * draw.between(0.3, 0.6)),
                        tenants);
    }

    /** Two tenants of a battery: the owner of a plant, who charges from it alone, and a trader. */
    static String tenants(String plant, double powerMw) {
        return """
                ,
                 "tenants": [{"id": "owner", "plant": "%s", "leased_mw": %s, "leased_mwh": %s, "lending": {"power_cny_per_mwh": 20}},
                  {"id": "trader", "leased_mw": %s, "leased_mwh": %s, "may_charge_from_grid": true, "may_borrow": true}]""".formatted(
                plant, decimal(powerMw * 0.3), decimal(powerMw * 0.6), decimal(powerMw * 0.3), decimal(powerMw * 0.6));
    }
}
