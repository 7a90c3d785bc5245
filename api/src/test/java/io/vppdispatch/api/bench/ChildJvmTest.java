package io.vppdispatch.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process of its own leaves its last lines and nothing else. */
class ChildJvmTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    /** What runs there: says where its temporary files go, complains, and waits if asked to. */
    static final class Program {
        public static void main(String[] arguments) throws InterruptedException {
            System.err.println("a complaint");
            System.out.println(System.getProperty("java.io.tmpdir"));
            if (List.of(arguments).contains("wait")) {
                Thread.sleep(LONG.multipliedBy(10).toMillis());
            }
            System.exit(3);
        }
    }

    private static ChildJvm.Left run(Duration limit, String... arguments) throws Exception {
        return new ChildJvm(Program.class.getName()).run(List.of(arguments), limit);
    }

    @Test
    void leavesItsLastLinesAndNoFiles() throws Exception {
        ChildJvm.Left left = run(LONG);
        assertThat(left.isKilled()).isFalse();
        assertThat(left.exitCode()).isEqualTo(3);
        assertThat(left.lastError()).isEqualTo("a complaint");
        assertThat(left.lastLine()).isNotNull();
        assertThat(Files.exists(Path.of(left.lastLine()))).isFalse();
    }

    @Test
    @Timeout(120)
    void isEndedOnceItsTimeIsOver() throws Exception {
        assertThat(run(Duration.ofMillis(200), "wait").isKilled()).isTrue();
    }
}
