package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.time.Series;
import java.util.Collection;
import java.util.List;

/** Problems with limits lifted. What lifting a limit means for an asset is the business of its kind. */
final class Lifted {

    private final DispatchProblem problem;
    private final Lifting lifting;

    Lifted(DispatchProblem problem) {
        this.problem = problem;
        this.lifting = new Lifting(problem.horizon(), mostMw(problem));
    }

    /** The problem without some limits; the same where it has none of them. */
    DispatchProblem without(Collection<Cause> causes) {
        DispatchProblem lifted = problem;
        for (Cause cause : causes) {
            lifted = without(lifted, cause);
        }
        return lifted;
    }

    private DispatchProblem without(DispatchProblem limited, Cause cause) {
        return switch (cause) {
            case PIN -> limited.withPins(List.of());
            case RESERVE -> limited.withReserves(List.of());
            case LINE -> withoutLines(limited);
            default ->
                limited.withAssets(
                        limited.assets().stream().map(asset -> of(asset, cause)).toList());
        };
    }

    private Asset of(Asset asset, Cause cause) {
        return AssetCatalogue.typeOf(asset).without(asset, cause, lifting);
    }

    private DispatchProblem withoutLines(DispatchProblem limited) {
        Series most = Series.constant(problem.horizon().steps(), lifting.mostMw());
        List<Link> links = limited.links().stream()
                .map(link -> new Link(link.id(), link.from(), link.to(), most, most))
                .toList();
        List<Line> lines = limited.grid().lines().stream()
                .map(line -> Changed.from(line)
                        .set("maxMw", null)
                        .set("emergencyMaxMw", null)
                        .set("overloadCnyPerMwh", null)
                        .get())
                .toList();
        Grid grid = Changed.from(limited.grid())
                .set("lines", lines)
                .set("sections", List.of())
                .set("contingencies", List.of())
                .get();
        return limited.withLinks(links).withGrid(grid).withSiteLimits(List.of()).withPortfolios(List.of());
    }

    /** All that is available and all that is asked for at once flow one way, twice over. */
    private static double mostMw(DispatchProblem problem) {
        double mostMw = 0;
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double mw = 0;
            for (Asset asset : problem.assets()) {
                mw += AssetCatalogue.typeOf(asset).renewableAvailableMw(asset, t);
            }
            for (var demand : problem.demands()) {
                mw += Math.abs(demand.powerMw().at(t));
            }
            mostMw = Math.max(mostMw, mw);
        }
        return 2 * mostMw;
    }
}
