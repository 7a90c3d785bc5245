package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.explain.PinCost;
import io.vppdispatch.optimizer.pin.PinRule;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.stream.IntStream;

/** What pins cost, a line for each, for people. */
final class PinCostText {

    private PinCostText() {}

    /** Lines that each begin with a line break, none where there are no pins. */
    static String of(List<PinCost> costs, Horizon horizon, Texts texts) {
        StringBuilder text = new StringBuilder();
        for (PinCost cost : costs) {
            text.append(System.lineSeparator()).append(line(cost, horizon, texts));
        }
        return text.toString();
    }

    private static String line(PinCost cost, Horizon horizon, Texts texts) {
        String what = cost.lifted().size() == 1 ? pin(cost.lifted().get(0), horizon, texts) : texts.of("pinCost.all");
        PinCost.Difference difference = cost.difference();
        if (difference == null) {
            return texts.of("pinCost.unknown", what);
        }
        return texts.of(
                "pinCost",
                what,
                texts.cny(difference.cny()),
                proven(difference, texts),
                texts.mwh(difference.curtailedMwh()),
                texts.cny(difference.violationCny()));
    }

    private static String proven(PinCost.Difference difference, Texts texts) {
        Double least = difference.leastCny();
        Double most = difference.mostCny();
        return least == null || most == null
                ? texts.of("pinCost.notProven")
                : texts.of(
                        difference.isWithinGap() ? "pinCost.withinGap" : "pinCost.proven",
                        number(texts, least),
                        number(texts, most));
    }

    private static String number(Texts texts, double cny) {
        return Double.isFinite(cny) ? texts.number(cny, 0) : texts.of("none");
    }

    private static String pin(Pin pin, Horizon horizon, Texts texts) {
        int[] steps = IntStream.range(0, horizon.steps())
                .filter(t -> pin.holdsAt(horizon, t))
                .toArray();
        Double mw = pin.powerMw();
        return texts.of(
                "pinCost.pin",
                pin.asset(),
                texts.rule(PinRule.of(pin.mode())) + (mw == null ? "" : " " + texts.mw(mw)),
                new Clock(horizon).interval(steps[0], steps[steps.length - 1]));
    }
}
