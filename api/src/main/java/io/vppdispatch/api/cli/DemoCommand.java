package io.vppdispatch.api.cli;

import io.vppdispatch.api.process.TempFolder;
import io.vppdispatch.api.publication.Publication;
import io.vppdispatch.api.service.Demo;
import io.vppdispatch.api.service.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A service in memory with example users and a published day, until the process is asked to end. */
@Command(
        name = "demo",
        description =
                "Run the service in memory, for this machine only, with example users and a day that is planned and"
                        + " published; nothing is kept. Settings as for serve.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        TempFolder folder = folder();
        Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
        ServiceStart.andStay(settings, given -> fill(Service.startDemo(given, defaults(folder))));
        return ExitCode.OK;
    }

    private static TempFolder folder() {
        try {
            return TempFolder.create("vpp-demo");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the demo cannot be made", e);
        }
    }

    private static Map<String, Object> defaults(TempFolder folder) {
        return Map.of(
                "server.address",
                "127.0.0.1",
                "vpp.open-pages",
                "true",
                "vpp.data-folder",
                folder.path().toString());
    }

    private void fill(ConfigurableApplicationContext service) {
        PrintWriter out = spec.commandLine().getOut();
        Demo demo = new Demo(service);
        String address = demo.address();
        out.println(address + "  shows the day; it is being planned");
        out.printf("%n%-12s %-12s %-16s %s%n", "account", "party", "role", "secret");
        demo.users()
                .forEach(user ->
                        out.printf("%-12s %-12s %-16s %s%n", user.account(), user.party(), user.role(), user.secret()));
        try {
            Publication made = demo.day();
            out.printf("%nThe plan of %s is published, revision %d: %s%n", made.date(), made.revision(), address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
