package io.vppdispatch.api.report.view;

import java.util.List;

/**
 * How long and how deep a unit ran below the load it is paid to keep.
 *
 * @param hours time below it
 * @param mwh energy missing to it
 * @param deepestMw most that was missing at once
 * @param oilHours time with oil to keep the flame
 */
public record DeepUse(String name, double hours, double mwh, double deepestMw, double oilHours) {

    /** Column with the power that is missing to the paid base load. */
    static final String DEEP_MW = "deep_mw";

    /** Column that is 1 while oil is burnt. */
    static final String OIL = "oil";

    public static List<DeepUse> of(Content content) {
        return content.assets().stream()
                .filter(view -> view.hasColumn(DEEP_MW))
                .map(view -> of(content, view))
                .toList();
    }

    private static DeepUse of(Content content, AssetView view) {
        double deepest = 0;
        for (int t = 0; t < content.steps(); t++) {
            deepest = Math.max(deepest, view.schedule().at(DEEP_MW, t));
        }
        return new DeepUse(
                view.id(),
                content.mwh(t -> view.schedule().at(DEEP_MW, t) > PowerStack.SHOWN_MW ? 1 : 0),
                content.mwh(t -> view.schedule().at(DEEP_MW, t)),
                deepest,
                view.hasColumn(OIL) ? content.mwh(t -> view.schedule().is(OIL, t) ? 1 : 0) : 0);
    }
}
