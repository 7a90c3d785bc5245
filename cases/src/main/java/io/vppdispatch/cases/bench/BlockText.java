package io.vppdispatch.cases.bench;

import static io.vppdispatch.cases.bench.Draw.decimal;

/**
 * Blocks of demand response: 14 of 20 shed load by day, the others absorb at noon.
 *
 * @param days over which a contract runs, for how many calls it allows
 */
record BlockText(Draw draw, Day day, int days) {

    /** A block; {@code number} from 1 is its place in the order of receipt. */
    String block(String id, String node, int number, double scale) {
        boolean isShed = (number - 1) % 20 < 14;
        double mw = scale * (isShed ? 5 + draw.below(20) : 15 + draw.below(30));
        double price = isShed ? draw.between(350, 1100) : draw.between(60, 220);
        int from = isShed ? 6 + draw.below(8) : 7 + draw.below(3);
        int to = isShed ? 19 + draw.below(5) : 15 + draw.below(3);
        double least = 0.5 * (1 + draw.below(4));
        String rebound = rebound();
        return """
                {"type": "demand_response", "id": "%s", "node": "%s", "direction": "%s",
                 "ladder": [{"power_mw": %s, "price_cny_per_mwh": %s}, {"power_mw": %s, "price_cny_per_mwh": %s}],
                 "earliest": "%s", "latest": "%s", "min_duration_hours": %s, "max_duration_hours": %s, "min_gap_hours": %d,
                 "max_calls": %d, "notice_hours": 1, "call_cost_cny": %d, "min_power_mw": %s, "receipt_sequence": %d%s}""".formatted(
                        id,
                        node,
                        isShed ? "shed" : "absorb",
                        decimal(mw),
                        decimal(price),
                        decimal(mw / 2),
                        decimal(price * 1.3),
                        day.clock(from),
                        day.clock(to),
                        decimal(least),
                        decimal(least + 1 + draw.below(3)),
                        1 + draw.below(3),
                        days * (1 + draw.below(3)),
                        100 * (1 + draw.below(30)),
                        decimal(mw / 2),
                        number,
                        rebound);
    }

    private String rebound() {
        return draw.below(3) == 0
                ? ""
                : ", \"rebound\": {\"share\": %s, \"delay_hours\": %s, \"spread_hours\": %d}, \"rebound_end_cny_per_mwh\": 300"
                        .formatted(
                                decimal(draw.between(0.5, 1)), decimal(0.5 * (1 + draw.below(4))), 1 + draw.below(5));
    }
}
