package io.vppdispatch.api.end;

import io.vppdispatch.api.service.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar as a user starts it, in a process of its own, that may be ended in any way. */
public final class JarService implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private Process process;
    private double startSeconds;

    private JarService(Path folder, int port, List<String> settings, Process process) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
        this.process = process;
    }

    /** Starts a command of the jar ({@code serve}, {@code demo}) with settings, or options of the JVM, and waits until it is ready. */
    public static JarService start(Path folder, String command, String... settings) {
        int port = freePort();
        List<String> all = new ArrayList<>(
                List.of(command, "--server.port=" + port, "--server.address=127.0.0.1", "--vpp.data-folder=" + folder));
        all.addAll(List.of(settings));
        JarService service = new JarService(folder, port, all, launch(folder, all));
        service.awaitReady();
        return service;
    }

    /** The H2 file in the folder, or the database at a URL of PostgreSQL. */
    public static String[] on(String url) {
        return url.isEmpty() ? new String[0] : new String[] {"--spring.datasource.url=" + url};
    }

    /** The begin of a command line of the jar. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("vpp.jar", "target/vpp-dispatch.jar"))
                        .toAbsolutePath()
                        .toString());
    }

    private static boolean isOfJvm(String argument) {
        return argument.startsWith("-X") || argument.startsWith("-D");
    }

    private static Process launch(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(java());
        arguments.stream().filter(JarService::isOfJvm).forEach(option -> command.add(1, option));
        arguments.stream().filter(argument -> !isOfJvm(argument)).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("VPP_"));
        Path log = folder.resolve("service.log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        long begin = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begin > START.toNanos()) {
                kill();
                throw new IllegalStateException("The service did not start:\n" + log());
            }
            pause();
        }
        startSeconds = (System.nanoTime() - begin) / 1e9;
    }

    private boolean isReady() {
        try {
            return nobody().get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From the start of the process to its first answer. */
    public double startSeconds() {
        return startSeconds;
    }

    public Client nobody() {
        return Client.nobody(URI.create("http://127.0.0.1:" + port));
    }

    /** The administrator of the first start. */
    public Client administrator() {
        try {
            String[] first = Files.readString(folder.resolve("first-administrator.txt"))
                    .strip()
                    .split(" ");
            return nobody().as(first[0], first[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client of a new account. */
    public Client client(String account, String party, String role) {
        String body = "{\"name\":\"%s\",\"party\":\"%s\",\"role\":\"%s\"}".formatted(account, party, role);
        return nobody().as(account, administrator().post("/api/accounts", body).at("/secret"));
    }

    public long pid() {
        return process.pid();
    }

    /** Its solves: the processes it has started, from when they are JVMs; what starts them holds the service until then. */
    public List<Long> children() {
        return process.children()
                .filter(child -> child.info()
                        .command()
                        .filter(name -> name.endsWith("java"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** What it has written. */
    public String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Starts it again as before, and waits until it is ready. */
    public void restart() {
        process = launch(folder, settings);
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The service did not end within 60 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
