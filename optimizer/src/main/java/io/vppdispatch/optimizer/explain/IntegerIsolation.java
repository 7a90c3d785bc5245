package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.SolverException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a row that gives way contradicts where only whole units show it: a deletion filter (Chinneck, Dravnieks 1991) with
 * mixed-integer programs, first over the rules of each owner, then over what is left row by row and bound by bound. For programs small
 * enough to be searched that often; in a larger one the rows of the step alone are tried.
 */
final class IntegerIsolation {

    private static final int MOST_ROWS = 2000;
    private static final int MOST_CONFLICTS = 4;
    private static final int MOST_SOLVES = 400;

    private final Lp lp;
    private final GivenWay given;
    private final Function<Elastic, @Nullable MipResult> search;
    private int solves;
    private boolean isOver;
    private boolean isDecided = true;

    /** @param search least sum of violations of an elastic program, null where the search is over */
    IntegerIsolation(Lp lp, GivenWay given, Function<Elastic, @Nullable MipResult> search) {
        this.lp = lp;
        this.given = given;
        this.search = search;
    }

    /** The contradictions, as far as the search comes. */
    List<Contradiction> contradictions(List<Conflict> conflicts) {
        List<Contradiction> found = new ArrayList<>();
        for (Conflict conflict : conflicts.subList(0, Math.min(MOST_CONFLICTS, conflicts.size()))) {
            Members members = members(conflict.row());
            if (members != null) {
                isDecided = true;
                found.add(irreducible(conflict, members));
            }
        }
        return found;
    }

    /** Rows of the step where they are enough, else all. */
    private @Nullable Members members(Row row) {
        BitSet own = new BitSet();
        lp.allRows().stream().filter(each -> each.at().equals(row.at())).forEach(each -> own.set(each.index()));
        Members step = Members.bounded(lp, own);
        if (isBroken(step, row.index())) {
            return step;
        }
        Members all = Members.all(lp);
        return lp.rows() <= MOST_ROWS && isBroken(all, row.index()) ? all : null;
    }

    /** True where it is proven that the rest cannot be kept without the row giving way; what a limit leaves open is not. */
    private boolean isBroken(Members members, int row) {
        if (isOver || solves >= MOST_SOLVES) {
            isOver = true;
            return false;
        }
        solves++;
        Elastic elastic = new Elastic(lp, members, given.keeping(row), each -> each == row ? 1 : Elastic.HARD);
        try {
            MipResult found = search.apply(elastic);
            isOver |= found == null || found.values() == null;
            boolean isBroken = found != null && found.bound() > ConflictFinder.SMALLEST;
            boolean isKept = found != null && found.objective() <= ConflictFinder.SMALLEST;
            isDecided &= isBroken || isKept;
            return isBroken;
        } catch (SolverException e) {
            isDecided = false; // without a bound the solver may fail; then the bound stays a member
            return false;
        }
    }

    private Contradiction irreducible(Conflict conflict, Members members) {
        int row = conflict.row().index();
        for (BitSet group : groups(members.rows(), i -> MemberText.rule(lp.row(i)), row)) {
            drop(members, members.rows(), group, row);
        }
        dropEach(members, members.rows(), row);
        keepBoundsOf(members);
        for (BitSet bounds : List.of(members.lowers(), members.uppers())) {
            BitSet data = data(members, bounds);
            for (BitSet group : groups(data, this::variable, -1)) {
                drop(members, bounds, group, row);
            }
            dropEach(members, bounds, row);
        }
        return contradiction(conflict, members);
    }

    private String variable(int column) {
        return lp.var(column).owner() + " " + lp.var(column).symbol();
    }

    private static List<BitSet> groups(BitSet some, IntFunction<String> name, int but) {
        Map<String, BitSet> groups = new LinkedHashMap<>();
        some.stream()
                .filter(i -> i != but)
                .forEach(i -> groups.computeIfAbsent(name.apply(i), any -> new BitSet())
                        .set(i));
        return List.copyOf(groups.values());
    }

    /** Takes a group out unless the rest could be kept without it. */
    private void drop(Members members, BitSet some, BitSet group, int row) {
        BitSet before = (BitSet) some.clone();
        some.andNot(group);
        if (!isBroken(members, row)) {
            some.or(before);
        }
    }

    private void dropEach(Members members, BitSet some, int row) {
        BitSet candidates = some == members.rows() ? (BitSet) some.clone() : data(members, some);
        for (int i : candidates.stream().toArray()) {
            if (some != members.rows() || i != row) {
                BitSet one = new BitSet();
                one.set(i);
                drop(members, some, one, row);
            }
        }
    }

    /** Bounds of variables that no row is left of say nothing. */
    private void keepBoundsOf(Members members) {
        BitSet used = new BitSet();
        members.rows().stream().forEach(row -> {
            for (int term = lp.firstTerm(row); term < lp.firstTerm(row + 1); term++) {
                used.set(lp.termColumn(term));
            }
        });
        members.lowers().and(used);
        members.uppers().and(used);
    }

    /** Bounds that are somebody's data. */
    private BitSet data(Members members, BitSet bounds) {
        BitSet data = new BitSet();
        bounds.stream()
                .filter(j -> !bound(members, bounds, j).isNature())
                .filter(j -> Double.isFinite(bound(members, bounds, j).value()))
                .forEach(data::set);
        return data;
    }

    private FixedBound bound(Members members, BitSet bounds, int column) {
        return bounds == members.lowers() ? FixedBound.lower(lp, column) : FixedBound.upper(lp, column);
    }

    private Contradiction contradiction(Conflict conflict, Members members) {
        List<Row> rows = members.rows().stream()
                .filter(i -> i != conflict.row().index())
                .mapToObj(lp::row)
                .toList();
        List<FixedBound> bounds = new ArrayList<>();
        for (BitSet some : List.of(members.lowers(), members.uppers())) {
            data(members, some).stream().forEach(j -> bounds.add(bound(members, some, j)));
        }
        return new Contradiction(conflict, rows, bounds, isDecided && !isOver);
    }
}
