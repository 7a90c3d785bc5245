package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What joins the buses of Egret: branches are lines, interfaces are sections, direct current is a link without losses. */
final class EgretNetwork {

    private static final double ANY_ANGLE_DEG = 180;

    /** Of a branch, what a linear load flow without losses, in which no line is lost, does not depend on. */
    private static final List<String> NOTES = List.of(
            "branch_type",
            "resistance",
            "charging_susceptance",
            "rating_short_term",
            "rating_emergency",
            "pf",
            "qf",
            "pt",
            "qt",
            "lazy",
            "failure_rate");

    private final Assembly assembly;
    private final int steps;
    /** The node of the bus that a key of an element names. */
    private final BiFunction<Source, String, String> nodes;

    private final Map<String, String> lines = new HashMap<>();

    EgretNetwork(Assembly assembly, int steps, BiFunction<Source, String, String> nodes) {
        this.assembly = assembly;
        this.steps = steps;
        this.nodes = nodes;
    }

    void branch(String name, Source branch) {
        if (!branch.flag("in_service", true)) {
            assembly.notes().add("a branch out of service", branch.at("in_service"), "nothing flows over it");
            return;
        }
        String id = assembly.id("line", name);
        lines.put(name, id);
        double ratio = branch.number("transformer_tap_ratio", 1);
        refuseUnless(branch, "transformer_phase_shift", 0, "no line shifts the phase");
        refuseUnless(branch, "angle_diff_min", -ANY_ANGLE_DEG, "angles are not limited");
        refuseUnless(branch, "angle_diff_max", ANY_ANGLE_DEG, "angles are not limited");
        Line line = new Line(
                id,
                nodes.apply(branch, "from_bus"),
                nodes.apply(branch, "to_bus"),
                ratio * branch.number("reactance"),
                branch.has("rating_long_term") ? EgretSeries.read(branch, "rating_long_term", steps) : null,
                null,
                penalty(branch),
                0);
        assembly.line(line, branch.pointer());
        branch.noteAll(NOTES, EgretUnit.NO_EFFECT);
        branch.refuseRest();
    }

    private static void refuseUnless(Source source, String key, double harmless, String why) {
        if (source.number(key, harmless) != harmless) {
            source.refuse(key, why);
        }
    }

    private static @Nullable Double penalty(Source source) {
        return source.has("violation_penalty") ? Double.valueOf(source.number("violation_penalty")) : null;
    }

    /** Once all branches are read. */
    void interfaceOf(String name, Source limit) {
        List<String> names = limit.texts("lines");
        double[] orientation = limit.numbers("line_orientation");
        List<SectionTerm> terms = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String line = lines.get(names.get(i));
            limit.at("lines")
                    .at(i)
                    .require(line != null, "unknown_line", "lines[" + i + "] (" + names.get(i) + ") is no branch");
            terms.add(new SectionTerm(line == null ? names.get(i) : line, i < orientation.length ? orientation[i] : 0));
        }
        limit.at("line_orientation")
                .require(
                        orientation.length == names.size(),
                        "length",
                        "line_orientation has " + orientation.length + " values for " + names.size() + " lines");
        Series most = EgretSeries.read(limit, "maximum_limit", steps);
        Series least = EgretSeries.read(limit, "minimum_limit", steps);
        if (least.steps() > 0 && least.max() > 0) {
            limit.refuse("minimum_limit", "a section has no least flow above 0");
        }
        assembly.section(
                new Section(assembly.id("section", name), terms, most, least.map(mw -> -mw), penalty(limit)),
                limit.pointer());
        limit.noteAll(List.of("lazy"), EgretUnit.NO_EFFECT);
        limit.refuseRest();
    }

    void direct(String name, Source line) {
        if (!line.flag("in_service", true)) {
            assembly.notes().add("a DC line out of service", line.at("in_service"), "nothing flows over it");
        } else {
            Series most = EgretSeries.read(line, "rating_long_term", steps);
            assembly.link(
                    new Link(
                            assembly.id("link", name),
                            nodes.apply(line, "from_bus"),
                            nodes.apply(line, "to_bus"),
                            most,
                            most),
                    line.pointer());
            line.noteAll(List.of("rating_short_term", "rating_emergency", "pf", "pt"), EgretUnit.NO_EFFECT);
            line.refuseRest();
        }
    }
}
