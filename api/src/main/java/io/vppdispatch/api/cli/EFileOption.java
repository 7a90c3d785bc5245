package io.vppdispatch.api.cli;

import io.vppdispatch.api.exchange.EFileDialect;
import java.util.Map;
import picocli.CommandLine.Option;

/** What two sides of an E-file have agreed on. */
final class EFileOption {

    @Option(
            names = "--efile",
            paramLabel = "KEY=VALUE",
            split = ",",
            description = {
                "Dialect of E-files: class=PLAN,instance=district,encoding=GBK for what is written,",
                "class=FORECAST,time=Time for what is read."
            })
    private Map<String, String> values = Map.of();

    EFileDialect dialect() {
        return EFileDialect.of(values);
    }
}
