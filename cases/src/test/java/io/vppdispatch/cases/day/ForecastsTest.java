package io.vppdispatch.cases.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forecasts of a day, taken out and put in. */
class ForecastsTest {

    private static final DispatchProblem SPRING =
            CaseLibrary.load("jizhou-2030/spring-sunny").problem();

    static List<String> library() {
        return CaseLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("library")
    void whatIsTakenOutAndPutInIsTheSame(String name) {
        DispatchProblem problem = CaseLibrary.load(name).problem();
        Map<String, Series> forecasts = Forecasts.of(problem);
        assertThat(forecasts.keySet())
                .containsAll(problem.demands().stream().map(each -> each.id()).toList());
        assertThat(Forecasts.replace(problem, forecasts)).isEqualTo(problem);
    }

    @Test
    void everyForecastIsReplacedAndNothingElse() {
        Map<String, Series> halves = new LinkedHashMap<>();
        Forecasts.of(SPRING).forEach((id, series) -> halves.put(id, series.map(mw -> mw / 2)));
        Map<String, Series> mustTake = new LinkedHashMap<>();
        for (String id : halves.keySet()) {
            Map<String, Series> one = Map.of(id, halves.get(id));
            try {
                DispatchProblem replaced = Forecasts.replace(SPRING, one);
                Map<String, Series> expected = new LinkedHashMap<>(Forecasts.of(SPRING));
                expected.put(id, halves.get(id));
                assertThat(Forecasts.of(replaced)).isEqualTo(expected);
                assertThat(Forecasts.replace(replaced, Forecasts.of(SPRING))).isEqualTo(SPRING);
            } catch (InvalidProblemException refused) { // what must be taken cannot be more than what there is
                assertThat(refused.issues()).allMatch(issue -> issue.path().contains("min_mw"));
                mustTake.put(id, halves.get(id));
            }
        }
        assertThat(mustTake.size()).isLessThan(halves.size());
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        String plant = Forecasts.of(SPRING).keySet().iterator().next();
        Map<String, Series> wrong = new LinkedHashMap<>();
        wrong.put(plant, Series.constant(95, 1));
        wrong.put(plant + "x", Series.constant(96, 1));
        List<ProblemIssue> issues = issues(wrong);
        assertThat(issues).extracting(ProblemIssue::code).containsExactly("steps", "unknown_forecast");
        assertThat(issues.get(0).message()).contains(plant, "95", "96");
        assertThat(issues.get(1).message()).contains("Maybe " + plant + " was meant?");
    }

    @Test
    void powerBeyondTheCapacityOrBelowZeroIsRefused() {
        String plant = Forecasts.of(SPRING).keySet().iterator().next();
        assertThat(issues(Map.of(plant, Series.constant(96, 1e5)))).isNotEmpty();
        assertThat(issues(Map.of(plant, Series.constant(96, -1)))).isNotEmpty();
        assertThat(issues(Map.of(plant, Series.constant(96, Double.NaN)))).isNotEmpty();
    }

    private static List<ProblemIssue> issues(Map<String, Series> forecasts) {
        return catchThrowableOfType(InvalidProblemException.class, () -> Forecasts.replace(SPRING, forecasts))
                .issues();
    }
}
