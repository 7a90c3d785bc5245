package io.vppdispatch.cases.day;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a day is planned on: the power available to its plants and taken by its loads, MW at each step, by their ids. */
public final class Forecasts {

    private Forecasts() {}

    /** The forecasts of a problem, plants before loads, in its order. */
    public static Map<String, Series> of(DispatchProblem problem) {
        Map<String, Series> forecasts = new LinkedHashMap<>();
        for (Asset asset : problem.assets()) {
            AssetCatalogue.typeOf(asset).forecastMw(asset).ifPresent(series -> forecasts.put(asset.id(), series));
        }
        problem.demands().forEach(demand -> forecasts.put(demand.id(), demand.powerMw()));
        return forecasts;
    }

    /**
     * The problem with other forecasts of some of its plants and loads; those not named keep theirs.
     *
     * @throws InvalidProblemException with every id that is unknown, series of another length and power out of range
     */
    public static DispatchProblem replace(DispatchProblem problem, Map<String, Series> forecasts) {
        List<ProblemIssue> issues = issuesOf(problem, forecasts);
        if (issues.isEmpty()) {
            DispatchProblem replaced =
                    problem.withAssets(assets(problem, forecasts)).withDemands(demands(problem, forecasts));
            issues.addAll(ProblemCheck.issuesOf(replaced));
            if (issues.isEmpty()) {
                return replaced;
            }
        }
        throw new InvalidProblemException(issues);
    }

    private static List<ProblemIssue> issuesOf(DispatchProblem problem, Map<String, Series> forecasts) {
        Set<String> known = of(problem).keySet();
        int steps = problem.horizon().steps();
        List<ProblemIssue> issues = new ArrayList<>();
        forecasts.forEach((id, series) -> {
            if (!known.contains(id)) {
                issues.add(new ProblemIssue(
                        "/" + id,
                        "unknown_forecast",
                        "the forecast (" + id + ") must be of a plant or a load of the case: "
                                + String.join(", ", known) + Hints.maybe(id, known)));
            } else if (series.steps() != steps) {
                issues.add(new ProblemIssue(
                        "/" + id,
                        "steps",
                        "the forecast of " + id + " has " + series.steps() + " values where the day has " + steps
                                + " steps"));
            }
        });
        return issues;
    }

    private static List<Asset> assets(DispatchProblem problem, Map<String, Series> forecasts) {
        return problem.assets().stream()
                .map(asset -> {
                    AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
                    Series forecast = forecasts.get(asset.id());
                    return forecast == null || type.forecastMw(asset).isEmpty()
                            ? asset
                            : type.withForecast(asset, forecast);
                })
                .toList();
    }

    private static List<Demand> demands(DispatchProblem problem, Map<String, Series> forecasts) {
        return problem.demands().stream()
                .map(demand ->
                        new Demand(demand.id(), demand.node(), forecasts.getOrDefault(demand.id(), demand.powerMw())))
                .toList();
    }
}
