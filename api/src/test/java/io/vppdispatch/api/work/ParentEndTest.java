package io.vppdispatch.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.cli.Main;
import io.vppdispatch.api.process.OwnJvm;
import io.vppdispatch.cases.json.CaseWriter;
import io.vppdispatch.cases.library.CaseLibrary;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A child does not outlive the process that started it. */
@Timeout(180)
class ParentEndTest {

    @TempDir
    private Path folder;

    /** A parent with one child, on a search that takes minutes; says the number of the child once it searches. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            byte[] json = CaseWriter.text(CaseLibrary.load("jizhou-2030/spring-sunny"))
                    .getBytes(StandardCharsets.UTF_8);
            SolveChild.Limits limits = new SolveChild.Limits(Duration.ofMinutes(5), Duration.ofMinutes(6), 3000);
            Heard heard = Heard.fencedOn(progress -> {
                ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
                return false;
            });
            SolveChild.of(Main.class.getName()).run(json, new SolveChild.Search(0, 0, "highs"), limits, heard);
        }
    }

    private Process start() throws Exception {
        List<String> command = OwnJvm.command(folder, List.of("-Xmx256m"), Parent.class.getName(), List.of());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ProcessHandle childOf(Process parent) throws Exception {
        BufferedReader out = parent.inputReader();
        String pid = out.readLine();
        assertThat(pid).as("a child was started").isNotNull();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void anOrderlyEndOfTheParentEndsTheChildAndItsFolder() throws Exception {
        Process parent = start();
        ProcessHandle child = childOf(parent);
        parent.destroy();
        assertThat(parent.waitFor(60, TimeUnit.SECONDS)).isTrue();
        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aParentThatIsKilledIsMissedByTheChild() throws Exception {
        Process parent = start();
        ProcessHandle child = childOf(parent);
        parent.destroyForcibly();
        child.onExit().get(90, TimeUnit.SECONDS);
    }
}
