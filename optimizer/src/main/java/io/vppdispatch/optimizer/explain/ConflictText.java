package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conflicts in words: what repeats from step to step is said once, with the spans of its steps. */
public final class ConflictText {

    private static final int MOST_MEMBERS = 12;

    private final Map<Row, Contradiction> explained = new HashMap<>();
    private final MemberText text;
    private final boolean isLeast;

    /**
     * What one rule of one owner contradicts.
     *
     * @param owner id of the asset, node or product
     * @param message what would have to give way, when, by how much, and what it contradicts
     */
    public record Line(String owner, String message) {}

    /** Rows of one rule of one owner that contradict the same. */
    private record Group(String rule, Set<String> members) {}

    private ConflictText(Conflicts conflicts, DispatchProblem problem) {
        conflicts.contradictions().forEach(one -> explained.put(one.conflict().row(), one));
        text = new MemberText(problem, conflicts.rows());
        isLeast = conflicts.isLeast();
    }

    /** A line for each rule of each owner that would have to give way and each set it contradicts, largest first. */
    public static List<Line> of(Conflicts conflicts, DispatchProblem problem) {
        return new ConflictText(conflicts, problem).lines(conflicts.rows());
    }

    private List<Line> lines(List<Conflict> conflicts) {
        Map<Group, List<Conflict>> groups = new LinkedHashMap<>();
        for (Conflict conflict : conflicts) {
            Contradiction contradiction = explained.get(conflict.row());
            Group group = new Group(
                    MemberText.rule(conflict.row()),
                    contradiction == null
                            ? Set.of()
                            : text.members(List.of(contradiction)).keySet());
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(conflict);
        }
        return groups.values().stream().map(this::line).toList();
    }

    private Line line(List<Conflict> group) {
        Row row = group.get(0).row();
        String way = text.rows(group.stream().map(Conflict::row).toList()) + " would have to give way by "
                + MemberText.amount(group)
                + (isLeast ? "" : " (less may do: the search for the least was not completed)");
        return new Line(row.owner(), way + together(group));
    }

    private String together(List<Conflict> group) {
        List<Contradiction> contradictions = group.stream()
                .map(one -> (@Nullable Contradiction) explained.get(one.row()))
                .filter(Objects::nonNull)
                .toList();
        List<String> members = List.copyOf(text.members(contradictions).values());
        if (members.isEmpty()) {
            return "";
        }
        boolean isProven = contradictions.stream().allMatch(Contradiction::isIrreducible);
        int shown = Math.min(MOST_MEMBERS, members.size());
        return "; it contradicts: " + String.join("; ", members.subList(0, shown))
                + (shown == members.size() ? "" : "; and " + (members.size() - shown) + " more")
                + (isProven ? "" : " (not proven that all of these are needed)");
    }
}
