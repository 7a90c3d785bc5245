package io.vppdispatch.api.cli;

import io.vppdispatch.api.store.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup of the H2 database into the data folder of a service that does not run. */
@Command(
        name = "restore",
        description = "Put a backup into a data folder that has no database.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BACKUP", description = "A vpp-<time>.zip of the folder of backups.")
    private Path backup = Path.of("");

    @Option(names = "--data-folder", defaultValue = "vpp-data", description = "By default vpp-data.")
    private Path dataFolder = Path.of("");

    @Override
    public Integer call() throws IOException {
        try {
            Backup.restore(backup, dataFolder);
        } catch (IllegalStateException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (ZipException e) {
            throw new UsageException(backup + " is no backup: " + e.getMessage());
        }
        return ExitCode.OK;
    }
}
