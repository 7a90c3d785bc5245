package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.LpResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each row that gives way contradicts: rows of its own step if they are enough, else rows of the proof with the others
 * that give way left out, else while those give way by what was found for them. With this row alone elastic, what
 * proves the optimum is the contradiction. A deletion filter then takes out every member without which the rest is still
 * contradictory (Chinneck, Dravnieks 1991). So a row that gives way is a member with the room it was given, and is named with it.
 */
final class Isolation {

    /** Rows that are explained, and programs that may be solved before proofs of irreducibility end. */
    private static final int MOST_ROWS = 96;

    private static final int MOST_SOLVES = 200;
    /** Rows without a contradiction small enough to be read; where so many have none, the whole day hangs together. */
    private static final int MOST_FAILURES = 3;

    private static final int MOST_MEMBERS = 120;

    private final Lp lp;
    private final Members proof;
    private final GivenWay given;
    private final LpSearch search;

    /** @param proof rows and bounds that are contradictory together */
    Isolation(Lp lp, Members proof, GivenWay given, LpSearch search) {
        this.lp = lp;
        this.proof = proof;
        this.given = given;
        this.search = search;
    }

    /** The contradictions, as far as the search comes. */
    List<Contradiction> contradictions(List<Conflict> conflicts) {
        List<Contradiction> found = new ArrayList<>();
        BitSet giving = new BitSet();
        conflicts.forEach(conflict -> giving.set(conflict.row().index()));
        int failures = 0;
        for (Conflict conflict : conflicts.subList(0, Math.min(MOST_ROWS, conflicts.size()))) {
            Members members = members(conflict.row(), giving);
            Contradiction contradiction = members == null ? null : irreducible(conflict, members);
            if (contradiction != null) {
                found.add(contradiction);
            }
            boolean isLarge = members == null || members.size() > MOST_MEMBERS;
            if (isLarge && ++failures == MOST_FAILURES) {
                break;
            }
        }
        return found;
    }

    /** The smaller the set that is tried, the plainer what it says. */
    private @Nullable Members members(Row row, BitSet giving) {
        BitSet others = (BitSet) giving.clone();
        others.clear(row.index());
        Members members = proofOf(Members.bounded(lp, rowsOf(row.at())).without(others), row.index());
        if (members == null) {
            members = proofOf(proof.without(others), row.index());
        }
        return members == null ? proofOf(proof, row.index()) : members;
    }

    private BitSet rowsOf(At at) {
        BitSet rows = new BitSet();
        lp.allRows().stream().filter(row -> row.at().equals(at)).forEach(row -> rows.set(row.index()));
        return rows;
    }

    private Elastic elastic(Members members, int elastic) {
        return new Elastic(lp, members, given.keeping(elastic), row -> row == elastic ? 1 : Elastic.HARD);
    }

    private static boolean isBroken(LpResult result) {
        return result.objective() > ConflictFinder.SMALLEST;
    }

    /**
     * What is left of some members when all that is not needed is taken out; where they are too many to try one by one only whole
     * rules of an owner are. Rows first, while every bound holds: a bound says more plainly what several rows would say together.
     */
    private Contradiction irreducible(Conflict conflict, Members members) {
        int row = conflict.row().index();
        if (members.size() > MOST_MEMBERS) {
            return contradiction(conflict, withoutRules(members, row), false);
        }
        Members rows = Members.bounded(lp, members.rows());
        if (search.solves() + members.size() > MOST_SOLVES || !filter(rows, rows.rows(), row)) {
            return contradiction(conflict, members, false);
        }
        Members few = proofOf(rows, row);
        if (few == null || proofOf(few, row) == null) {
            return contradiction(conflict, members, false);
        }
        return contradiction(conflict, few, filter(few, few.lowers(), row) && filter(few, few.uppers(), row));
    }

    /** Members without the rules of owners that are not needed as a whole, as far as the search comes. */
    private Members withoutRules(Members members, int row) {
        Members left = members;
        for (String rule : members.rows().stream()
                .mapToObj(i -> MemberText.rule(lp.row(i)))
                .distinct()
                .toList()) {
            BitSet gone = new BitSet();
            left.rows().stream()
                    .filter(i -> i != row && MemberText.rule(lp.row(i)).equals(rule))
                    .forEach(gone::set);
            Members less = search.solves() < MOST_SOLVES ? proofOf(left.without(gone), row) : null;
            left = less == null ? left : less;
        }
        return left;
    }

    private @Nullable Members proofOf(Members members, int row) {
        Elastic elastic = elastic(members, row);
        LpResult result = solve(elastic);
        return result != null && isBroken(result) ? elastic.proof(result) : null;
    }

    /** Without the row there is a solution, though perhaps none that the solver's rounding lets it find: then null. */
    private @Nullable LpResult solve(Elastic elastic) {
        try {
            return search.solve(elastic.program());
        } catch (InfeasibleException e) {
            return null;
        }
    }

    private Contradiction contradiction(Conflict conflict, Members members, boolean isIrreducible) {
        List<Row> rows = members.rows().stream()
                .filter(i -> i != conflict.row().index())
                .mapToObj(lp::row)
                .toList();
        List<FixedBound> bounds = new ArrayList<>();
        members.lowers().stream().forEach(j -> bounds.add(FixedBound.lower(lp, j)));
        members.uppers().stream().forEach(j -> bounds.add(FixedBound.upper(lp, j)));
        return new Contradiction(conflict, rows, bounds, isIrreducible);
    }

    /** Takes out what is not needed; false where the search was over before all were tried. */
    private boolean filter(Members members, BitSet some, int row) {
        for (int member = some.nextSetBit(0); member >= 0; member = some.nextSetBit(member + 1)) {
            if (some == members.rows() && member == row) {
                continue;
            }
            some.clear(member);
            LpResult result = solve(elastic(members, row));
            if (result == null || !isBroken(result)) {
                some.set(member);
            }
            if (result == null) {
                return false;
            }
        }
        return true;
    }
}
