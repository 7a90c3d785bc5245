package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.explain.ConflictWords.Phrase;
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

    private static final int MOST_MEMBERS = 6;

    private final Map<Row, Contradiction> explained = new HashMap<>();
    private final MemberText text;
    private final ConflictWords words;
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

    private ConflictText(Conflicts conflicts, DispatchProblem problem, ConflictWords words) {
        this.words = words;
        conflicts.contradictions().forEach(one -> explained.put(one.conflict().row(), one));
        text = new MemberText(problem, conflicts.rows(), words);
        isLeast = conflicts.isLeast();
    }

    /** A line for each rule of each owner that would have to give way and each set it contradicts, largest first. */
    public static List<Line> of(Conflicts conflicts, DispatchProblem problem) {
        return of(conflicts, problem, ConflictWords.ENGLISH);
    }

    /** The same in another language. */
    public static List<Line> of(Conflicts conflicts, DispatchProblem problem, ConflictWords words) {
        return new ConflictText(conflicts, problem, words).lines(conflicts.rows());
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
        String way = text.giveWay(group);
        return new Line(row.owner(), together(group, isLeast ? way : words.of(Phrase.NOT_LEAST, way)));
    }

    private String together(List<Conflict> group, String way) {
        List<Contradiction> contradictions = group.stream()
                .map(one -> (@Nullable Contradiction) explained.get(one.row()))
                .filter(Objects::nonNull)
                .toList();
        List<String> members = new ArrayList<>(text.members(contradictions).values());
        if (members.isEmpty()) {
            return way;
        }
        if (members.size() > MOST_MEMBERS) {
            String more = words.of(Phrase.MORE, Integer.toString(members.size() - MOST_MEMBERS));
            members.subList(MOST_MEMBERS, members.size()).clear();
            members.add(more);
        }
        String whole = words.of(Phrase.CONTRADICTS, way, String.join(words.of(Phrase.SEPARATOR), members));
        boolean isProven = contradictions.stream().allMatch(Contradiction::isIrreducible);
        return isProven ? whole : words.of(Phrase.NOT_PROVEN, whole);
    }
}
