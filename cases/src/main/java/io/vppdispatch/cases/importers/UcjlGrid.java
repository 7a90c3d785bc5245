package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Transmission lines and contingencies of UnitCommitment.jl. */
final class UcjlGrid {

    private static final String NORMAL = "Normal flow limit (MW)";
    private static final String EMERGENCY = "Emergency flow limit (MW)";
    private static final String PENALTY = "Flow limit penalty ($/MW)";
    private static final String LINES = "Affected lines";
    private static final double FLOW_PENALTY = 5000;

    private final Assembly assembly;
    private final BusNodes nodes;
    private final UcjlSteps steps;
    private final Map<String, String> ids = new LinkedHashMap<>();

    UcjlGrid(Assembly assembly, BusNodes nodes, UcjlSteps steps) {
        this.assembly = assembly;
        this.nodes = nodes;
        this.steps = steps;
    }

    void read(Source file) {
        file.named("Transmission lines").forEach(this::line);
        file.named("Contingencies").forEach(this::contingency);
    }

    private void line(String name, Source line) {
        ids.put(name, assembly.id("line", name));
        double susceptance = line.number("Susceptance (S)");
        if (line.has("Susceptance (S)") && susceptance == 0) {
            line.at("Susceptance (S)").add("range", "Susceptance (S) (0) must not be 0");
        }
        Series normal = limit(line, NORMAL);
        Series emergency = limit(line, EMERGENCY);
        double penalty = steps.perHour(steps.fixed(line, PENALTY, FLOW_PENALTY));
        assembly.line(
                new Line(
                        ids.getOrDefault(name, name),
                        nodes.of(line, "Source bus"),
                        nodes.of(line, "Target bus"),
                        susceptance == 0 ? 1 : 1 / susceptance,
                        normal,
                        emergency,
                        normal == null && emergency == null ? null : penalty,
                        0),
                line.pointer());
        line.note("Reactance (ohms)", "the susceptance is what counts");
        line.noteRest("this format has no such key");
    }

    private @Nullable Series limit(Source line, String key) {
        return line.has(key) ? steps.series(line, key) : null;
    }

    private void contingency(String name, Source contingency) {
        List<String> lost = contingency.texts(LINES);
        contingency.note("Affected generators", "the loss of a generator is not part of the file's own model either");
        contingency.noteRest("this format has no such key");
        if (lost.size() > 1) {
            contingency.refuse(LINES, "a contingency is the loss of one line");
        } else if (lost.size() == 1 && !ids.containsKey(lost.get(0))) {
            contingency.at(LINES).add("unknown_line", LINES + " (" + lost.get(0) + ") must be one of " + ids.keySet());
        } else if (lost.size() == 1) {
            String id = assembly.id("contingency", name);
            assembly.contingency(new Contingency(id, ids.getOrDefault(lost.get(0), name)), contingency.pointer());
        }
    }
}
