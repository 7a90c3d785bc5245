package io.vppdispatch.api.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How this program is started again, in a JVM of its own. */
public final class OwnJvm {

    /** Absolute: the other JVM may have another working directory. */
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));

    private OwnJvm() {}

    /**
     * Program and arguments, from the jar or the class path that this process runs from.
     *
     * @param temporary folder of its temporary files
     * @param options of the JVM, {@code -Xmx1g}
     * @param mainClass is started from a class path; a jar knows its own
     * @param arguments of the command line
     */
    public static List<String> command(Path temporary, List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Dvpp.log.level=error");
        command.addAll(options);
        if (CLASS_PATH.endsWith(".jar") && !CLASS_PATH.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", CLASS_PATH));
        } else {
            command.addAll(List.of("-cp", CLASS_PATH, mainClass));
        }
        command.addAll(arguments);
        return command;
    }
}
