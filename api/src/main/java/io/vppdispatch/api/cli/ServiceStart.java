package io.vppdispatch.api.cli;

import io.vppdispatch.api.service.Service;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationContextException;

/** Starts a process of the service and stays until it is asked to end; what its user can mend is said in a line. */
final class ServiceStart {

    private ServiceStart() {}

    static void checkForm(List<String> settings) {
        for (String setting : settings) {
            if (!setting.matches("--[\\w.\\[\\]-]+=.*")) {
                throw new UsageException("Settings are written as --name=value, unlike " + setting);
            }
        }
    }

    /** Never returns: a signal ends the process, and the framework the service in order. */
    static void andStay(List<String> settings, Consumer<List<String>> start) throws InterruptedException {
        checkForm(settings);
        try {
            start.accept(settings);
        } catch (Service.SettingsException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (ApplicationContextException e) {
            if (e.getCause() instanceof WebServerException server
                    && server.getCause() instanceof PortInUseException port) {
                throw new UsageException("Port " + port.getPort() + " is in use; --server.port=PORT takes another");
            }
            throw e;
        }
        Thread.currentThread().join();
    }
}
