package io.vppdispatch.api.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command as a user gives it, in this process: exit code, stdout and stderr. */
record Run(int exitCode, String out, String err) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(
                Main.commandLine(new Stop(), new PrintWriter(out, true), new PrintWriter(err, true)), args);
        return new Run(code, out.toString(), err.toString());
    }

    /** The result that {@code --json} prints as the last line. */
    JsonNode json() {
        List<String> lines = out.lines().toList();
        return MAPPER.readTree(lines.get(lines.size() - 1));
    }

    /** Issues of the result. */
    Stream<JsonNode> issues() {
        return json().get("issues").valueStream();
    }

    /** Places of the issues of the result. */
    List<String> pointers() {
        return issues().map(issue -> issue.get("pointer").asString()).toList();
    }
}
