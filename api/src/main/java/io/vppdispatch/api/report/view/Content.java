package io.vppdispatch.api.report.view;

import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Explanation;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.portfolio.Envelope;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What every part of a report draws on.
 *
 * @param explanation why the plan is as it is, null where that was not asked for
 * @param envelopes how far each virtual power plant could leave its schedule, empty where that was not asked for
 */
public record Content(
        Plan plan,
        @Nullable Explanation explanation,
        List<Envelope> envelopes,
        String title,
        Texts texts,
        Clock clock,
        List<AssetView> assets,
        PowerStack stack,
        HeatStack heat) {

    /** A plan that is not explained. */
    public static Content of(Plan plan, String title, Texts texts) {
        return of(plan, null, List.of(), title, texts);
    }

    public static Content of(
            Plan plan, @Nullable Explanation explanation, List<Envelope> envelopes, String title, Texts texts) {
        List<AssetView> assets = plan.problem().assets().stream()
                .map(asset -> AssetView.of(plan, asset))
                .toList();
        Clock clock = new Clock(plan.problem().horizon());
        return new Content(
                plan,
                explanation,
                envelopes,
                title,
                texts,
                clock,
                assets,
                PowerStack.of(plan, assets),
                HeatStack.of(plan, assets));
    }

    public int steps() {
        return clock.horizon().steps();
    }

    public double hours(int step) {
        return clock.horizon().hours(step);
    }

    /** False for a heat node. */
    public boolean isElectric(String node) {
        return plan.problem().nodes().stream().noneMatch(one -> one.id().equals(node) && !one.isElectric());
    }

    public Optional<AssetView> asset(String id) {
        return assets.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** Energy of a power over the horizon, MWh. */
    public double mwh(IntToDoubleFunction mw) {
        double sum = 0;
        for (int t = 0; t < steps(); t++) {
            sum += mw.applyAsDouble(t) * hours(t);
        }
        return sum;
    }

    /** Load less what renewable plants could feed in, MW. */
    public double netLoadMw(int step) {
        double mw = stack.loadMw()[step];
        for (AssetView view : assets) {
            mw -= view.availableMw(step);
        }
        return mw;
    }

    /** First step of the least value. */
    public int leastStep(IntToDoubleFunction value) {
        int least = 0;
        for (int t = 1; t < steps(); t++) {
            least = value.applyAsDouble(t) < value.applyAsDouble(least) ? t : least;
        }
        return least;
    }

    /** The layer in words, or the kind where the layer says nothing. */
    public String kind(AssetView view) {
        return view.hasOwnLayer() ? texts.layer(view.layer()) : texts.kind(view.kind());
    }
}
