package io.vppdispatch.api.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** An empty PostgreSQL run by the programs of this machine, until this process ends. */
final class MachinePostgres {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private MachinePostgres() {}

    /** Its URL; none where the machine has no PostgreSQL. */
    static Optional<String> url() {
        File[] versions = VERSIONS.toFile().listFiles();
        return versions == null
                ? Optional.empty()
                : Arrays.stream(versions).max(Comparator.naturalOrder()).map(version -> start(version.toPath()));
    }

    private static String start(Path version) {
        try {
            Path folder = Files.createTempDirectory("vpp-postgres");
            Path programs = version.resolve("bin");
            run(programs.resolve("initdb"), "-D", folder.resolve("data"), "-A", "trust", "-U", "postgres")
                    .waitFor();
            int port = freePort();
            Process server =
                    run(programs.resolve("postgres"), "-D", folder.resolve("data"), "-p", port, "-k", folder, "-F");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
            Awaitility.await().until(() -> answers(url));
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL of " + version + " does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL does not run for root; in a user namespace of its own it does. */
    private static Process run(Path program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean answers(String url) {
        try {
            DriverManager.getConnection(url).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void end(Process server, Path folder) {
        server.destroy();
        try {
            server.waitFor();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
