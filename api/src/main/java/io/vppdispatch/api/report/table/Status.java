package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.system.ShortageKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The first line: whether the plan may be used and how good it is proven to be.
 *
 * @param cssClass {@code bad} with violations, {@code warn} with shortages or an unproven gap, else {@code good}
 */
public record Status(String cssClass, String headline, List<String> facts) {

    public static Status of(Plan plan, Texts texts) {
        int violations = plan.audit().violations().size();
        boolean isShort = !plan.audit().shortages().isEmpty();
        String cssClass = violations > 0 ? "bad" : isShort || !plan.isOptimal() ? "warn" : "good";
        String headline = violations > 0
                ? "status.violations"
                : isShort ? "status.shortages" : plan.isOptimal() ? "status.optimal" : "status.feasible";
        List<String> facts = new ArrayList<>();
        facts.add(gap(plan, texts));
        plan.stages().stream()
                .filter(stage -> !stage.isProven())
                .forEach(stage -> facts.add(texts.of("status.unproven", texts.of("stage." + stage.name()))));
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
        Map<ShortageKind, Double> sumByKind = new EnumMap<>(ShortageKind.class);
        for (Shortage shortage : plan.audit().shortages()) {
            sumByKind.merge(shortage.kind(), shortage.sum(plan.problem().horizon()), Double::sum);
        }
        if (sumByKind.isEmpty()) {
            return List.of(texts.of("status.noShortages"));
        }
        return sumByKind.entrySet().stream()
                .map(sum -> texts.of(
                        "status.shortageEnergy",
                        texts.of(sum.getKey()),
                        texts.amount(sum.getValue(), sum.getKey().measure().sumUnit())))
                .toList();
    }

    public void write(Html html) {
        html.open("div", "status " + cssClass).element("strong", "", headline);
        facts.forEach(fact -> html.element("span", "", fact));
        html.close();
    }
}
