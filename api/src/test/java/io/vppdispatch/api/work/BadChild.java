package io.vppdispatch.api.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program in the place of a child, that does what no child should. */
final class BadChild {

    private static final int MB = 1 << 20;

    private BadChild() {}

    /** Does what the first word says; the second is the folder of the child. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "halts" -> halt();
            case "throws" -> throw new OutOfMemoryError("thrown");
            case "fillsItsHeap" -> fillHeap();
            case "fillsNativeMemory" -> fillNativeMemory();
            case "sleeps" -> sleep();
            case "closesItsStreams" -> closeStreams();
            case "startsAnother" -> startAnother();
            case "floodsStdout" -> flood(System.out, "x");
            case "floodsStdoutWithProgress" -> flood(System.out, progress("solve") + "\n");
            case "floodsStderr" -> flood(System.err, "an error\n");
            case "saysGarbage" -> sayGarbage();
            case "says nothing" -> System.exit(0);
            case "leavesHalfAPlan" -> leaveHalfAPlan(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static String progress(String phase) {
        return ChildEvents.progress(new ChildProgress(phase, 1, null, null, null));
    }

    private static void halt() {
        System.err.println("the last word");
        System.err.println("#");
        Runtime.getRuntime().halt(134);
    }

    private static void fillHeap() {
        List<byte[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new byte[MB]);
        }
    }

    private static void fillNativeMemory() throws InterruptedException {
        List<ByteBuffer> kept = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(MB);
            for (int at = 0; at < MB; at += 1024) {
                buffer.put(at, (byte) 1);
            }
            kept.add(buffer);
        }
        sleep();
    }

    private static void sleep() throws InterruptedException {
        System.out.println(progress("sleep"));
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void closeStreams() throws InterruptedException {
        System.out.close();
        System.err.close();
        Thread.sleep(Long.MAX_VALUE);
    }

    /** Another process that keeps the pipes open. */
    private static void startAnother() throws IOException, InterruptedException {
        new ProcessBuilder("sleep", "600").inheritIO().start();
        sleep();
    }

    private static void flood(OutputStream stream, String text) throws IOException {
        byte[] bytes = text.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            stream.write(bytes);
        }
    }

    /** Between lines that mean nothing, one that does. */
    private static void sayGarbage() throws IOException {
        byte[] noText = new byte[1000];
        Arrays.fill(noText, (byte) 0xff);
        System.out.write(noText);
        for (String line : List.of(
                "",
                "[".repeat(100_000),
                "1e999",
                "null",
                "{\"event\":1}",
                "{\"event\":\"result\",\"result\":3}",
                "{\"event\":\"progress\",\"phase\":{}}",
                "{\"event\":\"progress\",\"phase\":\"odd\",\"seconds\":\"x\",\"gap\":[]}")) {
            System.out.println(line);
        }
        System.exit(0);
    }

    private static void leaveHalfAPlan(Path folder) throws IOException {
        Path out = Files.createDirectories(new ChildFolder(folder).out());
        Files.writeString(out.resolve("plan.json"), "{\"status\"");
        System.exit(0);
    }
}
