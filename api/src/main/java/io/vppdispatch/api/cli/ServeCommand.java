package io.vppdispatch.api.cli;

import io.vppdispatch.api.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the service until the process is asked to end. */
@Command(
        name = "serve",
        description = "Run the scheduling service; settings as --server.port=8080 or --vpp.data-folder=FOLDER.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        ServiceStart.andStay(settings, given -> Service.start(given, Map.of()));
        return ExitCode.OK;
    }
}
