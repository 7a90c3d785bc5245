package io.vppdispatch.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.work.ChildProgress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseTimesTest {

    /** build 0–2 s, cost 2–5 s and again 6–7.5 s, dispatch 5–6 s. */
    @Test
    void aPhaseLastsUntilTheNewsOfTheNext() {
        PhaseTimes times = new PhaseTimes();
        times.add(news("build", 0));
        times.add(news("cost", 2));
        times.add(news("cost", 3));
        times.add(news("dispatch", 5));
        times.add(news("cost", 6));
        assertThat(times.until(7.5))
                .isEqualTo(Map.of(
                        "build", Duration.ofSeconds(2),
                        "cost", Duration.ofMillis(3000 + 1500),
                        "dispatch", Duration.ofSeconds(1)));
    }

    private static ChildProgress news(String phase, double seconds) {
        return new ChildProgress(phase, seconds, null, null, null);
    }
}
