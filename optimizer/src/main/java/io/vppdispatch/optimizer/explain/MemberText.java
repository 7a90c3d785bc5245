package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.explain.ConflictWords.Phrase;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rows and bounds of contradictions in words. */
final class MemberText {

    private static final MathContext DIGITS = new MathContext(7);

    private final ConflictWords words;
    private final Spans spans;
    private final Quantities quantities;
    private final LineRatings lineRatings;
    private final Set<String> giving = new HashSet<>();
    private final Map<Row, Conflict> conflictOf = new HashMap<>();

    MemberText(DispatchProblem problem, List<Conflict> conflicts, ConflictWords words) {
        this.words = words;
        spans = new Spans(problem.horizon(), words);
        quantities = new Quantities(problem);
        lineRatings = new LineRatings(problem.grid());
        for (Conflict conflict : conflicts) {
            giving.add(rule(conflict.row()));
            conflictOf.put(conflict.row(), conflict);
        }
    }

    /** A rule of an owner. */
    static String rule(Row row) {
        return row.tag().code() + " " + row.owner();
    }

    /** What some contradictions are made of beside the rows of the rule that gives way, by what stays the same over steps. */
    Map<String, String> members(List<Contradiction> contradictions) {
        Map<String, List<FixedBound>> bounds = new TreeMap<>();
        Map<String, List<Row>> rows = new TreeMap<>();
        for (Contradiction one : contradictions) {
            String own = rule(one.conflict().row());
            one.bounds().stream()
                    .filter(bound -> !bound.isNature())
                    .forEach(bound -> bounds.computeIfAbsent(same(bound), any -> new ArrayList<>())
                            .add(bound));
            one.rows().stream()
                    .filter(row -> !rule(row).equals(own) && isNamed(row))
                    .forEach(row -> rows.computeIfAbsent(rule(row), any -> new ArrayList<>())
                            .add(row));
        }
        Map<String, String> members = new TreeMap<>();
        bounds.forEach((key, some) -> members.put(key, bound(some)));
        rows.forEach((key, some) -> members.put(key, evenSo(some)));
        return members;
    }

    /** Definitions only link what is named, unless they have to give way themselves. */
    private boolean isNamed(Row row) {
        return !row.tag().isDefinition() || giving.contains(rule(row));
    }

    private static String same(FixedBound bound) {
        String owner = bound.var().owner() + " " + bound.var().symbol();
        return owner + (bound.isHeld() ? " = " + bound.value() : bound.isLower() ? " >" : " <");
    }

    /** Rows of one rule of one owner. */
    String rows(List<Row> rows) {
        Row row = rows.get(0);
        String steps = spans.of(rows.stream().map(Row::at).toList());
        double[] ratings = lineRatings.of(rows);
        return ratings.length == 0
                ? words.of(Phrase.ROWS, words.rule(row.tag()), rule(row), steps)
                : words.of(Phrase.ROWS_AT_MOST, words.rule(row.tag()), rule(row), steps, range(ratings, "MW"));
    }

    /** A row that gives way itself takes part in a contradiction only as far as it does not. */
    private String evenSo(List<Row> rows) {
        List<Conflict> some = rows.stream()
                .filter(conflictOf::containsKey)
                .map(conflictOf::get)
                .toList();
        return some.isEmpty() ? rows(rows) : by(Phrase.EVEN_SO, Phrase.EVEN_IF_NOT, rows(rows), some);
    }

    /** Rows that give way, by how much where that has a unit; a state gives way or it does not. */
    String giveWay(List<Conflict> conflicts) {
        String rows = rows(conflicts.stream().map(Conflict::row).toList());
        return by(Phrase.GIVES_WAY, Phrase.GIVES_WAY_AT_ALL, rows, conflicts);
    }

    private String by(Phrase byAmount, Phrase atAll, String rows, List<Conflict> conflicts) {
        return conflicts.get(0).unit().isEmpty() ? words.of(atAll, rows) : words.of(byAmount, rows, amount(conflicts));
    }

    /** The amount of all, or the largest. */
    private String amount(List<Conflict> conflicts) {
        double most = conflicts.stream().mapToDouble(Conflict::amount).max().orElse(0);
        double least = conflicts.stream().mapToDouble(Conflict::amount).min().orElse(0);
        boolean isOne = most - least <= ConflictFinder.SMALLEST * Math.max(1, most);
        String amount = measured(most, conflicts.get(0).unit());
        return isOne ? amount : words.of(Phrase.UP_TO, amount);
    }

    private String bound(List<FixedBound> bounds) {
        FixedBound first = bounds.get(0);
        String owner = first.var().owner();
        String when = spans.of(bounds.stream().map(bound -> bound.var().at()).toList());
        String state = quantities.state(first.var(), words);
        if (!state.isEmpty()) {
            return words.of(first.value() == 0 ? Phrase.MUST_NOT_BE : Phrase.MUST_BE, owner, state, when);
        }
        Quantities.Quantity quantity = quantities.of(first.var(), words);
        Phrase relation = first.isHeld() ? Phrase.IS : first.isLower() ? Phrase.AT_LEAST : Phrase.AT_MOST;
        double[] values = bounds.stream().mapToDouble(FixedBound::value).toArray();
        return words.of(relation, owner, quantity.name(), range(values, quantity.unit()), when);
    }

    private String range(double[] values, String unit) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        return least == most ? measured(most, unit) : words.of(Phrase.RANGE, number(least), measured(most, unit));
    }

    private String measured(double amount, String unit) {
        return unit.isEmpty() ? number(amount) : number(amount) + " " + words.unit(unit);
    }

    private static String number(double amount) {
        BigDecimal rounded = new BigDecimal(amount).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
