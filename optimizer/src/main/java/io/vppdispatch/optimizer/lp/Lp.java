package io.vppdispatch.optimizer.lp;

import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A mixed-integer linear program: minimise cost subject to {@code lower <= row <= upper} and bounds on columns. Rows are held
 * one behind the other (compressed sparse rows); {@link #toString()} prints the whole as algebra.
 */
public final class Lp {

    private final List<Var> vars;
    private final List<Row> rows;
    private final Doubles columnLower;
    private final Doubles columnUpper;
    private final Doubles columnCost;
    private final List<Boolean> integer;
    private final Doubles rowLower;
    private final Doubles rowUpper;
    private final Ints rowStart;
    private final Ints termColumn;
    private final Doubles termCoefficient;
    private final List<CostTerm> costTerms;
    private double costConstant;
    private int[] lastSeen = new int[16];

    private record CostTerm(String owner, CostKind kind, At at, double cnyPerUnit, Expr quantity) {}

    public Lp() {
        vars = new ArrayList<>();
        rows = new ArrayList<>();
        columnLower = new Doubles();
        columnUpper = new Doubles();
        columnCost = new Doubles();
        integer = new ArrayList<>();
        rowLower = new Doubles();
        rowUpper = new Doubles();
        rowStart = new Ints();
        rowStart.add(0);
        termColumn = new Ints();
        termCoefficient = new Doubles();
        costTerms = new ArrayList<>();
    }

    private Lp(
            Lp shared,
            Doubles lower,
            Doubles upper,
            Doubles rowUpper,
            Doubles cost,
            double costConstant,
            List<CostTerm> terms,
            List<Boolean> integer) {
        vars = shared.vars;
        rows = shared.rows;
        columnLower = lower;
        columnUpper = upper;
        columnCost = cost;
        this.integer = integer;
        rowLower = shared.rowLower;
        this.rowUpper = rowUpper;
        rowStart = shared.rowStart;
        termColumn = shared.termColumn;
        termCoefficient = shared.termCoefficient;
        costTerms = terms;
        this.costConstant = costConstant;
    }

    /** What is minimised. */
    public Expr objective() {
        Expr costs = Expr.of(costConstant);
        for (int column = 0; column < columns(); column++) {
            costs.plus(cost(column), vars.get(column));
        }
        return costs;
    }

    /** Holds a row at one value of its terms; for a program of its own, which shares nothing. */
    public void hold(int row, double activity) {
        rowLower.set(row, activity);
        rowUpper.set(row, activity);
    }

    /** Value of a row's terms. */
    public double activity(int row, Values values) {
        double sum = 0;
        for (int term = firstTerm(row); term < firstTerm(row + 1); term++) {
            sum += termCoefficient(term) * values.at(termColumn(term));
        }
        return sum;
    }

    /** The same program with other bounds on its columns. Everything else is shared: nothing may be added to either. */
    public Lp within(double[] lower, double[] upper) {
        return new Lp(
                this, Doubles.of(lower), Doubles.of(upper), rowUpper, columnCost, costConstant, costTerms, integer);
    }

    /** The same program with integers of some columns only. Everything else is shared: nothing may be added to either. */
    public Lp integersWhere(Predicate<Var> isInteger) {
        List<Boolean> some = new ArrayList<>(columns());
        for (int j = 0; j < columns(); j++) {
            some.add(isInteger(j) && isInteger.test(var(j)));
        }
        return new Lp(this, columnLower, columnUpper, rowUpper, columnCost, costConstant, costTerms, some);
    }

    /** The same program with another upper bound on one row. Everything else is shared: nothing may be added to either. */
    public Lp bounding(Row row, double upper) {
        double[] uppers = new double[rows()];
        Arrays.setAll(uppers, this::rowUpper);
        uppers[row.index()] = upper;
        return new Lp(this, columnLower, columnUpper, Doubles.of(uppers), columnCost, costConstant, costTerms, integer);
    }

    /** The same program with another objective. Everything else is shared: nothing may be added to either. */
    public Lp minimising(Expr objective) {
        double[] cost = new double[columns()];
        for (int i = 0; i < objective.size(); i++) {
            cost[objective.column(i)] += objective.coefficient(i);
        }
        return new Lp(
                this, columnLower, columnUpper, rowUpper, Doubles.of(cost), objective.constant(), List.of(), integer);
    }

    /** A program of its own with the same columns and rows, to which columns and rows may be added. */
    public Lp copy() {
        return copy(row -> true);
    }

    /** A program of its own with the same columns and some of the rows, numbered anew. */
    public Lp copy(Predicate<Row> isKept) {
        Lp copy = new Lp();
        for (int j = 0; j < columns(); j++) {
            Var var = vars.get(j);
            copy.column(var.owner(), var.symbol(), var.at(), lower(j), upper(j), isInteger(j));
            copy.columnCost.set(j, cost(j));
        }
        copy.costConstant = costConstant;
        copy.costTerms.addAll(costTerms);
        for (Row row : rows) {
            if (isKept.test(row)) {
                int i = row.index();
                copy.row(row.tag(), row.owner(), row.at(), rowLower(i), expression(i), rowUpper(i));
            }
        }
        return copy;
    }

    /** What the costs of some kinds add up to, CNY. */
    public Expr cost(Predicate<CostKind> kinds) {
        Expr sum = Expr.zero();
        for (CostTerm term : costTerms) {
            if (kinds.test(term.kind)) {
                sum.plus(term.cnyPerUnit, term.quantity);
            }
        }
        return sum;
    }

    /** Adds a column; {@code lower} may be -infinity and {@code upper} infinity. */
    public Var column(String owner, Symbol symbol, At at, double lower, double upper, boolean isInteger) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "The bounds of " + symbol + " of " + owner + " at " + at + " cross: " + lower + " > " + upper);
        }
        Var var = new Var(vars.size(), owner, symbol, at);
        vars.add(var);
        columnLower.add(lower);
        columnUpper.add(upper);
        columnCost.add(0);
        integer.add(isInteger);
        return var;
    }

    /** Adds {@code lower <= expression <= upper}; the expression's constant moves to the bounds. */
    public Row row(Tag tag, String owner, At at, double lower, Expr expression, double upper) {
        Row row = new Row(rows.size(), tag, owner, at);
        rows.add(row);
        addTerms(expression);
        rowLower.add(lower - expression.constant());
        rowUpper.add(upper - expression.constant());
        return row;
    }

    private void addTerms(Expr expression) {
        if (lastSeen.length < vars.size()) {
            lastSeen = Arrays.copyOf(lastSeen, Math.max(vars.size(), 2 * lastSeen.length));
        }
        int first = termColumn.size();
        for (int i = 0; i < expression.size(); i++) {
            int column = expression.column(i);
            int seen = lastSeen[column] - 1;
            if (seen >= first && seen < termColumn.size() && termColumn.get(seen) == column) {
                termCoefficient.set(seen, termCoefficient.get(seen) + expression.coefficient(i));
            } else {
                lastSeen[column] = termColumn.size() + 1;
                termColumn.add(column);
                termCoefficient.add(expression.coefficient(i));
            }
        }
        rowStart.add(termColumn.size());
    }

    /** Adds {@code cnyPerUnit * quantity} to the objective. */
    public void cost(CostKind kind, String owner, At at, double cnyPerUnit, Expr quantity) {
        if (cnyPerUnit == 0) {
            return;
        }
        costTerms.add(new CostTerm(owner, kind, at, cnyPerUnit, quantity));
        costConstant += cnyPerUnit * quantity.constant();
        for (int i = 0; i < quantity.size(); i++) {
            int column = quantity.column(i);
            columnCost.set(column, columnCost.get(column) + cnyPerUnit * quantity.coefficient(i));
        }
    }

    public int columns() {
        return vars.size();
    }

    public int rows() {
        return rows.size();
    }

    public int nonzeros() {
        return termColumn.size();
    }

    public Var var(int column) {
        return vars.get(column);
    }

    public Row row(int row) {
        return rows.get(row);
    }

    public List<Row> allRows() {
        return List.copyOf(rows);
    }

    public double lower(int column) {
        return columnLower.get(column);
    }

    public double upper(int column) {
        return columnUpper.get(column);
    }

    public boolean isInteger(int column) {
        return integer.get(column);
    }

    public double cost(int column) {
        return columnCost.get(column);
    }

    public double costConstant() {
        return costConstant;
    }

    public double rowLower(int row) {
        return rowLower.get(row);
    }

    public double rowUpper(int row) {
        return rowUpper.get(row);
    }

    /** First term of a row; the last is before {@code firstTerm(row + 1)}. */
    public int firstTerm(int row) {
        return rowStart.get(row);
    }

    public int termColumn(int term) {
        return termColumn.get(term);
    }

    public double termCoefficient(int term) {
        return termCoefficient.get(term);
    }

    /** True where every row holds with all values 0. */
    public boolean allowsZero() {
        for (int row = 0; row < rows(); row++) {
            if (rowLower(row) > 0 || rowUpper(row) < 0) {
                return false;
            }
        }
        return true;
    }

    public double objective(Values values) {
        double sum = costConstant;
        for (int column = 0; column < columns(); column++) {
            sum += cost(column) * values.at(column);
        }
        return sum;
    }

    /** The objective's share of every owner and kind of cost, CNY. */
    public Map<String, Map<CostKind, Double>> costs(Values values) {
        Map<String, Map<CostKind, Double>> costs = new TreeMap<>();
        for (CostTerm term : costTerms) {
            costs.computeIfAbsent(term.owner, owner -> new TreeMap<>())
                    .merge(term.kind, term.cnyPerUnit * term.quantity.value(values), Double::sum);
        }
        return costs;
    }

    /** The objective's share of every step for each owner, without what belongs to the whole day, CNY. */
    public Map<String, double[]> stepCosts(Values values, int steps) {
        Map<String, double[]> costs = new HashMap<>();
        for (CostTerm term : costTerms) {
            if (!term.at.isDay()) {
                costs.computeIfAbsent(term.owner, owner -> new double[steps])[term.at.step()] +=
                        term.cnyPerUnit * term.quantity.value(values);
            }
        }
        return costs;
    }

    /** What a row bounds. */
    public Expr expression(int row) {
        Expr expression = Expr.zero();
        for (int term = firstTerm(row); term < firstTerm(row + 1); term++) {
            expression.plus(termCoefficient(term), vars.get(termColumn(term)));
        }
        return expression;
    }

    /** The whole program as algebra, a line per row. */
    @Override
    public String toString() {
        return new Algebra(this).toString();
    }
}
