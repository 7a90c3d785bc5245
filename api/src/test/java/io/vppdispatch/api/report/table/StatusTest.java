package io.vppdispatch.api.report.table;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.TinyDay;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.stages.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {

    private static final Stage COST = new Stage(Stage.LEAST_COST, "CNY", 7300, 7300, 10, 1);

    static List<Texts> languages() {
        return Texts.all();
    }

    private static Status of(Texts texts, Stage... stages) {
        Plan plan = optimum(TinyDay.sunny());
        return Status.of(TinyDay.with(plan, List.of(stages)), texts);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theStageThatIsNotProvenIsNamed(Texts texts) {
        Status status = of(texts, new Stage(Stage.ABSORPTION, "MWh", 50, 20, 0.1, 1), COST);
        assertThat(status.cssClass()).isEqualTo("warn");
        assertThat(status.headline()).isEqualTo(texts.of("status.feasible"));
        assertThat(status.facts()).contains(texts.of("status.unproven", texts.of("stage." + Stage.ABSORPTION)));
    }

    @Test
    void aDifferenceWithinWhatIsAcceptedIsProven() {
        Status status = of(Texts.english(), new Stage(Stage.ABSORPTION, "MWh", 50, 49.95, 0.1, 1), COST);
        assertThat(status.cssClass()).isEqualTo("good");
        assertThat(status.facts()).noneMatch(fact -> fact.startsWith("Not proven"));
    }
}
