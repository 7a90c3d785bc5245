package io.vppdispatch.api.cli;

import io.vppdispatch.api.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs a worker until the process is asked to end. */
@Command(
        name = "worker",
        description = "Carry runs out beside a service on the same PostgreSQL; settings as for serve.",
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        ServiceStart.andStay(settings, given -> Service.startWorker(given, Map.of("server.port", 8081)));
        return ExitCode.OK;
    }
}
