package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.NotCarried;
import io.vppdispatch.optimizer.data.Issues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a foreign file says and its case does not. Data that changes no plan, such as labels and voltages, is noted; data without
 * which the case would be another problem is refused, or noted where that is asked for.
 */
final class Notes {

    private final Gaps gaps;
    private final Map<List<String>, NotCarried> notes = new LinkedHashMap<>();

    Notes(Gaps gaps) {
        this.gaps = gaps;
    }

    /** Leaves out something without effect on the plan. */
    void add(String what, Issues at, String why) {
        notes.merge(
                List.of(what, why),
                new NotCarried(what, at.path(), 1, why),
                (first, next) -> new NotCarried(what, first.where(), first.places() + 1, why));
    }

    /** Refuses something that the plan would depend on. */
    void refuse(String what, Issues at, String why) {
        if (gaps == Gaps.NOTED) {
            add(what, at, why + "; the case is another problem without it");
        } else {
            at.add("not_carried", what + " cannot be carried: " + why);
        }
    }

    List<NotCarried> toList() {
        return List.copyOf(notes.values());
    }
}
