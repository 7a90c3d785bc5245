package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.RecordCheck;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds what is wrong with the lines of a problem and with what limits them. */
final class GridCheck {

    private final DispatchProblem problem;
    private final Grid grid;
    private final Issues issues;
    private final RecordCheck records;
    private final BiConsumer<String, Issues> checkId;
    private final List<String> buses;
    private final List<String> lineIds;

    GridCheck(DispatchProblem problem, Issues issues, RecordCheck records, BiConsumer<String, Issues> checkId) {
        this.problem = problem;
        this.grid = problem.grid();
        this.issues = issues;
        this.records = records;
        this.checkId = checkId;
        this.buses = problem.nodes().stream()
                .filter(node -> node.carrier() == Carrier.ELECTRICITY)
                .map(Node::id)
                .toList();
        this.lineIds = grid.lines().stream().map(Line::id).toList();
    }

    void run() {
        int before = issues.toList().size();
        each("lines", grid.lines(), line -> "line " + line.id(), this::checkLine);
        boolean areLinesSound = issues.toList().size() == before;
        each("sections", grid.sections(), section -> "section " + section.id(), this::checkSection);
        each(
                "contingencies",
                grid.contingencies(),
                contingency -> "contingency " + contingency.id(),
                this::checkContingency);
        if (areLinesSound) {
            checkAngles();
            checkSplits();
        }
    }

    private <T extends Record> void each(
            String key, List<T> list, Function<T, String> name, BiConsumer<T, Issues> rule) {
        for (int i = 0; i < list.size(); i++) {
            Issues at = issues.at(key).at(i).about(name.apply(list.get(i)));
            records.check(list.get(i), at);
            rule.accept(list.get(i), at);
        }
    }

    private void checkLine(Line line, Issues at) {
        checkId.accept(line.id(), at);
        checkBus("from", line.from(), at);
        checkBus("to", line.to(), at);
        at.at("to")
                .require(
                        !line.from().equals(line.to()),
                        "same_node",
                        "to (" + line.to() + ") must be another node than from");
        at.at("reactance_pu").require(line.reactancePu() != 0, "range", "reactance_pu (0) must not be 0");
        at.at("overload_cny_per_mwh")
                .require(
                        line.overloadCnyPerMwh() == null || line.maxMw() != null || line.emergencyMaxMw() != null,
                        "no_effect",
                        "overload_cny_per_mwh must come with max_mw or emergency_max_mw, or it has no effect");
    }

    private void checkBus(String key, String node, Issues at) {
        at.at(key)
                .require(
                        buses.contains(node),
                        "unknown_node",
                        key + " (" + node + ") must be one of the electric nodes " + buses + Hints.maybe(node, buses));
    }

    private void checkSection(Section section, Issues at) {
        checkId.accept(section.id(), at);
        at.at("lines").require(!section.lines().isEmpty(), "empty", "lines must name at least one line");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < section.lines().size(); i++) {
            String line = section.lines().get(i).line();
            Issues own = at.at("lines").at(i);
            checkKnown(line, own.at("line"));
            own.at("line").require(seen.add(line), "duplicate_id", "line (" + line + ") must not be named twice");
            own.at("factor")
                    .require(
                            section.lines().get(i).factor() != 0,
                            "no_effect",
                            "factor (0) of line " + line + " must not be 0, or it has no effect");
        }
        at.require(
                section.forwardMaxMw() != null || section.backwardMaxMw() != null,
                "no_effect",
                "forward_max_mw or backward_max_mw must be given, or it has no effect");
    }

    private void checkKnown(String line, Issues at) {
        at.require(
                lineIds.contains(line),
                "unknown_line",
                "line (" + line + ") must be the id of a line" + Hints.maybe(line, lineIds));
    }

    /** Only negative reactances, as of series capacitors and of three-winding transformers, can cancel others. */
    private void checkAngles() {
        for (SynchronousArea area : SynchronousArea.of(problem)) {
            boolean mayCancel = area.lines().stream().anyMatch(line -> line.reactancePu() < 0);
            issues.at("lines")
                    .about("grid")
                    .require(
                            !mayCancel || !new AngleEquations(area, grid).isSingular(),
                            "singular",
                            "the reactances of the lines around " + area.reference()
                                    + " cancel, so that flows do not follow from injections");
        }
    }

    private void checkContingency(Contingency contingency, Issues at) {
        checkId.accept(contingency.id(), at);
        at.require(
                grid.lines().stream().anyMatch(line -> line.emergencyMaxMw() != null),
                "no_effect",
                "at least one line must have emergency_max_mw, or the loss of another has no effect");
        checkKnown(contingency.line(), at.at("line"));
    }

    private void checkSplits() {
        for (int i = 0; i < grid.contingencies().size(); i++) {
            Contingency contingency = grid.contingencies().get(i);
            String line = contingency.line();
            issues.at("contingencies")
                    .at(i)
                    .about("contingency " + contingency.id())
                    .at("line")
                    .require(
                            !lineIds.contains(line) || !splits(line),
                            "splits",
                            "line (" + line + ") must not be the only one between two parts of the grid: without it"
                                    + " their balances would be others");
        }
    }

    private boolean splits(String lost) {
        List<Line> rest = new ArrayList<>(grid.lines());
        rest.removeIf(line -> line.id().equals(lost));
        List<SynchronousArea> before = SynchronousArea.of(problem);
        List<SynchronousArea> after = SynchronousArea.of(buses, rest);
        return after.size() != before.size() || busCount(after) != busCount(before);
    }

    private static int busCount(List<SynchronousArea> areas) {
        return areas.stream().mapToInt(area -> area.buses().size()).sum();
    }
}
