package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

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

    /**
     * The problem with one limit of one thing lifted.
     *
     * @param subject id of the asset, link, line, section, site limit or product
     */
    record One(String subject, DispatchProblem problem) {}

    /** Everything whose own limit of this cause can be lifted. */
    List<One> each(Cause cause) {
        return switch (cause) {
            case RESERVE -> each(problem.reserves(), ReserveProduct::id, problem::withReserves);
            case PIN -> eachPinned();
            case LINE -> eachLine();
            case HEAT_FLOOR -> allHeat();
            default -> eachAsset(cause);
        };
    }

    private List<One> eachAsset(Cause cause) {
        List<One> all = new ArrayList<>();
        for (int i = 0; i < problem.assets().size(); i++) {
            Asset asset = problem.assets().get(i);
            Asset free = of(asset, cause);
            if (!free.equals(asset)) {
                List<Asset> assets = new ArrayList<>(problem.assets());
                assets.set(i, free);
                all.add(new One(asset.id(), problem.withAssets(assets)));
            }
        }
        return all;
    }

    private List<One> eachPinned() {
        return problem.pins().stream()
                .map(Pin::asset)
                .distinct()
                .map(asset -> new One(
                        asset,
                        problem.withPins(problem.pins().stream()
                                .filter(pin -> !pin.asset().equals(asset))
                                .toList())))
                .toList();
    }

    private List<One> eachLine() {
        List<One> all = new ArrayList<>();
        for (int i = 0; i < problem.links().size(); i++) {
            List<Link> links = new ArrayList<>(problem.links());
            links.set(i, unlimited(links.get(i)));
            all.add(new One(links.get(i).id(), problem.withLinks(links)));
        }
        Grid grid = problem.grid();
        for (int i = 0; i < grid.lines().size(); i++) {
            Line line = grid.lines().get(i);
            if (unlimited(line).equals(line)) {
                continue;
            }
            List<Line> lines = new ArrayList<>(grid.lines());
            lines.set(i, unlimited(line));
            all.add(new One(
                    line.id(),
                    problem.withGrid(Changed.from(grid).set("lines", lines).get())));
        }
        all.addAll(each(
                grid.sections(),
                Section::id,
                sections -> problem.withGrid(
                        Changed.from(grid).set("sections", sections).get())));
        all.addAll(each(problem.siteLimits(), SiteLimit::id, problem::withSiteLimits));
        all.addAll(each(problem.portfolios(), Portfolio::id, problem::withPortfolios));
        return all;
    }

    /** The problem without one of a list after the other. */
    private static <T> List<One> each(List<T> all, Function<T, String> id, Function<List<T>, DispatchProblem> with) {
        return all.stream()
                .map(one -> new One(
                        id.apply(one),
                        with.apply(all.stream().filter(other -> other != one).toList())))
                .toList();
    }

    private DispatchProblem without(DispatchProblem limited, Cause cause) {
        return switch (cause) {
            case PIN -> limited.withPins(List.of());
            case RESERVE -> limited.withReserves(List.of());
            case LINE -> withoutLines(limited);
            case HEAT_FLOOR -> withoutHeat(limited);
            default ->
                limited.withAssets(
                        limited.assets().stream().map(asset -> of(asset, cause)).toList());
        };
    }

    private Asset of(Asset asset, Cause cause) {
        return AssetCatalogue.typeOf(asset).without(asset, cause, lifting);
    }

    private DispatchProblem withoutLines(DispatchProblem limited) {
        List<Link> links = limited.links().stream().map(this::unlimited).toList();
        List<Line> lines =
                limited.grid().lines().stream().map(Lifted::unlimited).toList();
        Grid grid = Changed.from(limited.grid())
                .set("lines", lines)
                .set("sections", List.of())
                .set("contingencies", List.of())
                .get();
        return limited.withLinks(links).withGrid(grid).withSiteLimits(List.of()).withPortfolios(List.of());
    }

    /** Heat may be missing at no price. None is left over for it, or electricity could be turned into heat for nobody. */
    private static DispatchProblem withoutHeat(DispatchProblem limited) {
        boolean hasHeat = limited.nodes().stream().anyMatch(node -> node.carrier() == Carrier.HEAT);
        if (!hasHeat) {
            return limited;
        }
        return limited.withPenalties(Changed.from(limited.penalties())
                .set("heatShortageCnyPerMwh", 0.0)
                .get());
    }

    /** All heat at once: its prices are those of the whole case. */
    private List<One> allHeat() {
        DispatchProblem cold = withoutHeat(problem);
        return cold.equals(problem) ? List.of() : List.of(new One("heat", cold));
    }

    private Link unlimited(Link link) {
        Series most = Series.constant(problem.horizon().steps(), lifting.mostMw());
        return new Link(link.id(), link.from(), link.to(), most, most);
    }

    private static Line unlimited(Line line) {
        return Changed.from(line)
                .set("maxMw", null)
                .set("emergencyMaxMw", null)
                .set("overloadCnyPerMwh", null)
                .get();
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
