package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some rows and bounds of a program, of which some rows may be broken at a price and nothing else costs anything (elastic
 * program; Brown, Graves 1975; Chinneck, Dravnieks 1991, doi:10.1287/ijoc.3.2.157).
 */
final class Elastic {

    /** Price of a row that may not be broken. */
    static final double HARD = Double.POSITIVE_INFINITY;

    /** A dual, and a reduced cost as a share of what it is made of, that is 0 up to rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    private final Lp whole;
    private final Members members;
    private final GivenWay given;
    private final Lp program = new Lp();
    private final @Nullable Var[] columns;
    private final List<Slack> slacks = new ArrayList<>();
    private final int[] rowsOfProgram;

    private record Slack(int row, boolean isLift, Var var) {}

    /**
     * An elastic program.
     *
     * @param given what rows have given way before, at no price
     * @param cnyPerUnit price per unit of a row, or {@link #HARD}
     */
    Elastic(Lp whole, Members members, GivenWay given, IntToDoubleFunction cnyPerUnit) {
        this.whole = whole;
        this.members = members;
        this.given = given;
        columns = new Var[whole.columns()];
        rowsOfProgram = members.rows().stream().toArray();
        for (int row : rowsOfProgram) {
            write(row, cnyPerUnit.applyAsDouble(row));
        }
    }

    private void write(int row, double cnyPerUnit) {
        Expr expression = Expr.zero();
        for (int term = whole.firstTerm(row); term < whole.firstTerm(row + 1); term++) {
            expression.plus(whole.termCoefficient(term), column(whole.termColumn(term)));
        }
        double lower = whole.rowLower(row) - given.lower()[row];
        double upper = whole.rowUpper(row) + given.upper()[row];
        if (cnyPerUnit < HARD && Double.isFinite(lower)) {
            expression.plus(slack(row, true, cnyPerUnit));
        }
        if (cnyPerUnit < HARD && Double.isFinite(upper)) {
            expression.minus(slack(row, false, cnyPerUnit));
        }
        program.row(whole.row(row).tag(), whole.row(row).owner(), whole.row(row).at(), lower, expression, upper);
    }

    private Var column(int j) {
        Var column = columns[j];
        if (column == null) {
            Var var = whole.var(j);
            double lower = members.lowers().get(j) ? whole.lower(j) : Double.NEGATIVE_INFINITY;
            double upper = members.uppers().get(j) ? whole.upper(j) : Double.POSITIVE_INFINITY;
            column = program.column(var.owner(), var.symbol(), var.at(), lower, upper, whole.isInteger(j));
            columns[j] = column;
        }
        return column;
    }

    private Var slack(int row, boolean isLift, double cnyPerUnit) {
        Var slack = program.column(
                whole.row(row).owner(),
                Symbol.of(isLift ? "lift" : "drop"),
                whole.row(row).at(),
                0,
                Double.POSITIVE_INFINITY,
                false);
        program.cost(CostKind.SHORTAGE, slack.owner(), slack.at(), cnyPerUnit, Expr.of(slack));
        slacks.add(new Slack(row, isLift, slack));
        return slack;
    }

    Lp program() {
        return program;
    }

    /** By how much each row of the whole gives way. */
    GivenWay givenWay(Values values) {
        GivenWay way = GivenWay.none(whole.rows());
        for (Slack slack : slacks) {
            double amount = values.at(slack.var().index());
            (slack.isLift() ? way.lower() : way.upper())[slack.row()] = Math.max(0, amount);
        }
        return way;
    }

    /**
     * The rows and bounds that prove the optimum: those with a dual, or a reduced cost, that is not 0 (Farkas). With one elastic
     * row and a basic dual they are irreducible (Gleeson, Ryan 1990, doi:10.1287/ijoc.2.1.61), up to rounding.
     */
    Members proof(LpResult result) {
        double[] reduced = new double[whole.columns()];
        double[] largest = new double[whole.columns()];
        Members proof = Members.none();
        for (int i = 0; i < rowsOfProgram.length; i++) {
            double dual = result.rowDuals()[i];
            int row = rowsOfProgram[i];
            if (Math.abs(dual) > NEGLIGIBLE) {
                proof.rows().set(row);
                for (int term = whole.firstTerm(row); term < whole.firstTerm(row + 1); term++) {
                    double part = dual * whole.termCoefficient(term);
                    int column = whole.termColumn(term);
                    reduced[column] -= part;
                    largest[column] = Math.max(largest[column], Math.abs(part));
                }
            }
        }
        for (int j = 0; j < reduced.length; j++) {
            boolean isPart = Math.abs(reduced[j]) > NEGLIGIBLE * largest[j];
            proof.lowers().set(j, isPart && reduced[j] > 0 && members.lowers().get(j));
            proof.uppers().set(j, isPart && reduced[j] < 0 && members.uppers().get(j));
        }
        return proof;
    }
}
