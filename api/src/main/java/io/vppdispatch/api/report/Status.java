package io.vppdispatch.api.report;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.audit.ShortageKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The first line: whether the plan may be used and how good it is proven to be.
 *
 * @param cssClass {@code bad} with violations, {@code warn} with shortages or an unproven gap, else {@code good}
 */
record Status(String cssClass, String headline, List<String> facts) {

    static Status of(Plan plan, Texts texts) {
        int violations = plan.audit().violations().size();
        boolean isShort = !plan.audit().shortages().isEmpty();
        String cssClass = violations > 0 ? "bad" : isShort || !plan.isOptimal() ? "warn" : "good";
        String headline = violations > 0
                ? "status.violations"
                : isShort ? "status.shortages" : plan.isOptimal() ? "status.optimal" : "status.feasible";
        List<String> facts = new ArrayList<>();
        facts.add(gap(plan, texts));
        facts.add(texts.of("status.violationCount", Integer.toString(violations)));
        facts.addAll(shortages(plan, texts));
        return new Status(cssClass, texts.of(headline), facts);
    }

    private static String gap(Plan plan, Texts texts) {
        String asked = texts.percent(plan.settings().gap());
        return Double.isFinite(plan.gap())
                ? texts.of("status.gap", texts.percent(plan.gap()), asked)
                : texts.of("status.noGap", asked);
    }

    private static List<String> shortages(Plan plan, Texts texts) {
        Map<ShortageKind, Double> mwhByKind = new EnumMap<>(ShortageKind.class);
        for (Shortage shortage : plan.audit().shortages()) {
            double hours = plan.problem().horizon().hours(shortage.step());
            mwhByKind.merge(shortage.kind(), shortage.powerMw() * hours, Double::sum);
        }
        if (mwhByKind.isEmpty()) {
            return List.of(texts.of("status.noShortages"));
        }
        return mwhByKind.entrySet().stream()
                .map(kind -> texts.of("status.shortageEnergy", texts.of(kind.getKey()), texts.mwh(kind.getValue())))
                .toList();
    }

    void write(Html html) {
        html.open("div", "status " + cssClass).element("strong", "", headline);
        facts.forEach(fact -> html.element("span", "", fact));
        html.close();
    }
}
