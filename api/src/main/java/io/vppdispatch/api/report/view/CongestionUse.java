package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.price.BindingLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a limit of flow costs over the horizon.
 *
 * @param contingency what is lost, empty with all lines
 * @param hours time in which it binds
 * @param mostStep step of the highest price
 * @param mostCnyPerMwh highest price of one more MW over an hour
 * @param cnyPerMw what one more MW all the time would save
 */
public record CongestionUse(
        String subject, String contingency, double hours, int mostStep, double mostCnyPerMwh, double cnyPerMw) {

    /** The limits that cost most, the dearest first. */
    public static List<CongestionUse> dearest(Content content, int most) {
        Map<List<String>, CongestionUse> uses = new LinkedHashMap<>();
        for (BindingLimit limit : content.plan().prices().limits()) {
            String contingency = limit.contingency() == null ? "" : limit.contingency();
            uses.merge(List.of(limit.subject(), contingency), of(content, limit, contingency), CongestionUse::plus);
        }
        List<CongestionUse> sorted = new ArrayList<>(uses.values());
        sorted.sort(Comparator.comparingDouble(CongestionUse::cnyPerMw).reversed());
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    private static CongestionUse of(Content content, BindingLimit limit, String contingency) {
        double hours = content.hours(limit.step());
        double cny = limit.cnyPerMwh();
        return new CongestionUse(limit.subject(), contingency, hours, limit.step(), cny, cny * hours);
    }

    private CongestionUse plus(CongestionUse other) {
        boolean isMore = other.mostCnyPerMwh > mostCnyPerMwh;
        return new CongestionUse(
                subject,
                contingency,
                hours + other.hours,
                isMore ? other.mostStep : mostStep,
                isMore ? other.mostCnyPerMwh : mostCnyPerMwh,
                cnyPerMw + other.cnyPerMw);
    }
}
