package io.vppdispatch.api.cli;

import io.vppdispatch.api.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationContextException;
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
        for (String setting : settings) {
            if (!setting.matches("--[\\w.\\[\\]-]+=.*")) {
                throw new UsageException("Settings are written as --name=value, unlike " + setting);
            }
        }
        start();
        Thread.currentThread().join(); // a signal ends the process, and the framework the service in order
        return ExitCode.OK;
    }

    private void start() {
        try {
            Service.start(settings, Map.of());
        } catch (Service.UnknownKeysException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (ApplicationContextException e) {
            if (e.getCause() instanceof WebServerException server
                    && server.getCause() instanceof PortInUseException port) {
                throw new UsageException("Port " + port.getPort() + " is in use; --server.port=PORT takes another");
            }
            throw e;
        }
    }
}
