package io.vppdispatch.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.pin.PinRule;
import io.vppdispatch.optimizer.policy.PolicyRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.testing.CancelAfter;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Pinned;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days without a plan: which rows give way, what they contradict, and what finding it takes. */
class ConflictFinderTest {

    private static final SolverSettings SETTINGS = SolverSettings.defaults();

    private static Conflicts find(DispatchProblem problem, Limits limits, ProgressListener listener) {
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        return ConflictFinder.find(model.lp(), Solvers.named(Solvers.HIGHS), limits, listener);
    }

    private static Conflicts find(DispatchProblem problem) {
        return find(problem, SETTINGS.limits(), ProgressListener.NONE);
    }

    private static Storage battery(double storedMwh) {
        return new Storage(
                "bat", Toys.NODE, 5, 5, 0, 10, 1, 1, 0, 0, 0, null, 0, 0, null, 0, 0, StorageInitial.stored(storedMwh));
    }

    /** 50 MW that must be on serve 45 MW in some steps; a full battery, a plant and a unit that may be off change nothing. */
    private static DispatchProblem mustRunDay(Horizon horizon) {
        int steps = horizon.steps();
        double[] loadMw =
                IntStream.range(0, steps).mapToDouble(t -> t % 8 < 6 ? 45 : 70).toArray();
        Asset coal = Toys.unit("coal", 50, 80).mustRun().build();
        Asset other = Toys.unit("gas", 10, 30).costing(400).build();
        double[] sunMw = new double[steps];
        Arrays.fill(sunMw, 3);
        return Toys.serve(horizon, Series.of(loadMw), coal, other, Toys.pv("pv", sunMw), battery(10));
    }

    private static List<String> rows(Contradiction one) {
        return one.rows().stream().map(Object::toString).toList();
    }

    private static List<String> bounds(Contradiction one) {
        return one.bounds().stream()
                .map(bound -> bound.var()
                        + (bound.isHeld() ? " = " : bound.isLower() ? " >= " : " <= ")
                        + (bound.value() + 0.0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 96})
    void aMustRunDayTakesAFewHundredLinearProgramsAndNoSearch(int steps) {
        DispatchProblem day = mustRunDay(Toys.quarters(steps));
        Conflicts conflicts = find(day);
        int tooMuch = (int) IntStream.range(0, steps).filter(t -> t % 8 < 6).count();
        // The empty room of the discharge at 70 MW takes 5 MW again in as many steps after it.
        int charged = 2 * (steps / 8 - 1);
        assertThat(conflicts.rows()).hasSize(tooMuch - charged).allSatisfy(row -> {
            assertThat(row.row().tag().code()).isEqualTo("N1");
            assertThat(row.amount()).isCloseTo(50 - 45, within(1e-6));
        });
        assertThat(conflicts.solves()).isLessThan(steps == 24 ? 250 : 350);
        Contradiction first = conflicts.contradictions().get(0);
        assertThat(first.isIrreducible()).isTrue();
        assertThat(rows(first)).containsExactly("S1 bat 01");
        assertThat(bounds(first))
                .contains("u[coal,01] = 1.0", "E[bat,01] <= 10.0")
                .doesNotContain("u[gas,01] <= 1.0", "p[pv,01] <= 3.0", "p[coal,01] <= 30.0");
        assertThat(ConflictText.of(conflicts, day).get(0).message())
                .isEqualTo(
                        "node balance (N1 grid 01-06, 00:00-01:30) would have to give way by 5 MW; it contradicts: "
                                + "bat stored energy at most 10 MWh (01-06, 00:00-01:30); coal must be on (01-06, 00:00-01:30)");
    }

    /** Takes each member out by hand: only then can the rest be kept. */
    @Test
    void withoutAnyMemberTheRestCanBeKept() {
        DispatchModel model = DispatchModel.of(mustRunDay(Toys.quarters(8)), Formulation.TIGHT);
        Lp lp = model.lp();
        Contradiction first =
                find(mustRunDay(Toys.quarters(8))).contradictions().get(0);
        Members members = Members.none();
        members.rows().set(first.conflict().row().index());
        first.rows().forEach(row -> members.rows().set(row.index()));
        first.bounds()
                .forEach(bound -> (bound.isLower() ? members.lowers() : members.uppers())
                        .set(bound.var().index()));
        assertThat(canBeKept(lp, members)).isFalse();
        for (BitSet some : List.of(members.rows(), members.lowers(), members.uppers())) {
            for (int member : some.stream().toArray()) {
                some.clear(member);
                assertThat(canBeKept(lp, members))
                        .as(some + " without " + member)
                        .isTrue();
                some.set(member);
            }
        }
    }

    private static boolean canBeKept(Lp lp, Members members) {
        Elastic hard = new Elastic(lp, members, GivenWay.none(lp.rows()), row -> Elastic.HARD);
        try {
            Solvers.named(Solvers.HIGHS).relax(hard.program());
            return true;
        } catch (InfeasibleException e) {
            return false;
        }
    }

    /** Half a unit could serve 20 MW, no whole one can. */
    @Test
    void whatOnlyIntegersForbidIsSearchedWithIntegers() {
        DispatchProblem problem =
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build());
        Conflicts conflicts = find(problem);
        assertThat(conflicts.rows()).hasSize(1);
        assertThat(conflicts.rows().get(0).amount()).isCloseTo(20, within(1e-6));
        assertThat(conflicts.contradictions()).singleElement().satisfies(one -> {
            assertThat(one.isIrreducible()).isTrue();
            assertThat(rows(one)).containsExactly("T6 coal 01");
        });
        assertThat(ConflictText.of(conflicts, problem))
                .containsExactly(
                        new ConflictText.Line(
                                "grid",
                                "node balance (N1 grid 01, 00:00-01:00) would have to give way by 20 MW; it contradicts: "
                                        + "output and reserve within maximum, start and stop limits (T6 coal 01, 00:00-01:00)"));
    }

    /** Coal pinned on gives 50 MW at least, which with 40 MW of gas is 10 MW above the load: the pin of gas gives way, coal's is named. */
    @Test
    void pinsThatContradictEachOtherAreBothNamed() {
        DispatchProblem hard = Pinned.day(
                        Pinned.state("coal", Pin.Mode.ON, 2), Pinned.power("gas", Pin.Mode.AT_LEAST, 2, 40))
                .withPenalties(Penalties.HARD);
        Conflicts conflicts = find(hard);
        assertThat(conflicts.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).hasToString("I6 gas 02");
            assertThat(row.amount()).isCloseTo(50 + 40 - Pinned.LOAD_MW, within(1e-6));
        });
        assertThat(ConflictText.of(conflicts, hard).get(0).message())
                .startsWith(
                        "pinned least output (I6 gas 02, 01:00-02:00) would have to give way by 10 MW; it contradicts: ")
                .contains("pinned on (I1 coal 02, 01:00-02:00)");
    }

    @Test
    void aCancelEndsTheSearchWithWhatItHas() {
        DispatchProblem day = mustRunDay(Toys.quarters(24));
        assertThat(find(day, SETTINGS.limits(), new CancelAfter(0))).isEqualTo(Conflicts.NONE);
        Conflicts some = find(day, SETTINGS.limits(), new CancelAfter(3));
        assertThat(some.solves()).isBetween(1, 3);
        assertThat(some.rows()).hasSameSizeAs(find(day).rows());
        assertThat(some.contradictions()).hasSize(1).noneMatch(Contradiction::isIrreducible);
        assertThat(ConflictText.of(some, day).get(0).message()).endsWith("(not proven that all of these are needed)");
    }

    @Test
    void aCancelEndsTheSearchWithIntegersToo() {
        DispatchProblem problem =
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build());
        assertThat(find(problem, SETTINGS.limits(), new CancelAfter(1)).rows()).isEmpty();
    }

    /** Three rows ask for 10 MW of a unit of at most 9 MW, another row allows 8 MW: the 9 MW break all four least. */
    @Test
    void aRowThatGivesWayIsAMemberOnlyWithTheRoomItWasGiven() {
        DispatchProblem problem =
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build());
        Lp lp = new Lp();
        Var power = lp.column("coal", Symbol.of("p"), At.step(0), 0, 9, false);
        for (String asking : List.of("a", "b", "c")) {
            lp.row(NetworkRule.BALANCE, asking, At.step(0), 10, Expr.of(power), Double.POSITIVE_INFINITY);
        }
        Row most = lp.row(NetworkRule.RESERVE, "most", At.step(0), Double.NEGATIVE_INFINITY, Expr.of(power), 8);
        Conflicts found =
                ConflictFinder.find(lp, Solvers.named(Solvers.HIGHS), SETTINGS.limits(), ProgressListener.NONE);
        assertThat(found.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.amount()).isCloseTo(1, within(1e-6)));
        Contradiction one = found.contradictions().stream()
                .filter(any -> any.conflict().row().equals(most))
                .findFirst()
                .orElseThrow();
        assertThat(one.isIrreducible()).isTrue();
        assertThat(one.rows()).hasSize(1);
        assertThat(ConflictText.of(found, problem))
                .filteredOn(line -> line.owner().equals("most"))
                .singleElement()
                .extracting(ConflictText.Line::message)
                .asString()
                .contains("would have to give way by 1 MW; it contradicts: node balance (N1 ")
                .endsWith("even though it gives way by 1 MW");
    }

    /** Searches as HiGHS does, but tells of progress, and of what it found as if a limit had ended it. */
    private static class Limited implements Solver {

        private final Solver highs = Solvers.named(Solvers.HIGHS);
        private final MipResult.Status status;
        private final List<Limits> asked = new ArrayList<>();

        Limited(MipResult.Status status) {
            this.status = status;
        }

        int searches() {
            return asked.size();
        }

        @Override
        public String name() {
            return highs.name();
        }

        @Override
        public String version() {
            return highs.version();
        }

        @Override
        public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
            asked.add(limits);
            MipResult found = highs.minimise(lp, limits, start, ProgressListener.NONE);
            listener.onProgress(new Progress("solve", 0, found.objective(), found.bound()));
            return new MipResult(status, found.values(), found.objective(), found.bound(), true);
        }

        @Override
        public LpResult relax(Lp lp) {
            return highs.relax(lp);
        }
    }

    private static Conflicts find(DispatchProblem problem, Solver solver, ProgressListener listener) {
        return ConflictFinder.find(
                DispatchModel.of(problem, Formulation.TIGHT).lp(), solver, SETTINGS.limits(), listener);
    }

    @Test
    void whatALimitEndedIsNotCalledTheLeast() {
        DispatchProblem problem =
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build());
        Conflicts ended = find(problem, new Limited(MipResult.Status.FEASIBLE), ProgressListener.NONE);
        assertThat(ended.isLeast()).isFalse();
        assertThat(ConflictText.of(ended, problem))
                .containsExactly(new ConflictText.Line(
                        "grid",
                        "node balance (N1 grid 01, 00:00-01:00) would have to give way by 20 MW"
                                + " (less may do: the search for the least was not completed)"));
        Conflicts proven = find(problem, new Limited(MipResult.Status.OPTIMAL), ProgressListener.NONE);
        assertThat(proven.isLeast()).isTrue();
    }

    /** What a search found before a limit ended it breaks the row, but nothing proves that it must be broken. */
    @Test
    void whatALimitEndedIsolatesNothing() {
        DispatchProblem problem =
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build());
        Limited ended = new Limited(MipResult.Status.OPTIMAL) {
            @Override
            public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
                MipResult found = super.minimise(lp, limits, start, listener);
                double bound = searches() == 1 ? found.bound() : 0;
                return new MipResult(MipResult.Status.OPTIMAL, found.values(), found.objective(), bound, true);
            }
        };
        assertThat(find(problem, new Limited(MipResult.Status.OPTIMAL), ProgressListener.NONE)
                        .contradictions())
                .singleElement()
                .matches(Contradiction::isIrreducible);
        assertThat(find(problem, ended, ProgressListener.NONE).contradictions()).isEmpty();
    }

    /** One search that fails leaves a member that may not be needed. */
    @Test
    void aSearchThatFailedLeavesNothingIrreducible() {
        DispatchProblem problem =
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build());
        Limited failing = new Limited(MipResult.Status.OPTIMAL) {
            @Override
            public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
                MipResult found = super.minimise(lp, limits, start, listener);
                if (searches() == 3) {
                    throw new SolverException("no bound");
                }
                return found;
            }
        };
        assertThat(find(problem, failing, ProgressListener.NONE).contradictions())
                .singleElement()
                .matches(contradiction -> !contradiction.isIrreducible());
    }

    /** The sum of violations is no cost of a plan. */
    @Test
    void theSearchForConflictsIsNoProgressOfThePlan() {
        List<Progress> heard = new ArrayList<>();
        find(
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build()),
                new Limited(MipResult.Status.OPTIMAL),
                heard::add);
        assertThat(heard).isEmpty();
    }

    @Test
    void aFifthOfTheTimeLimitIsAllThatASearchIsGiven() {
        Limited solver = new Limited(MipResult.Status.OPTIMAL);
        Conflicts found =
                find(Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build()), solver, ProgressListener.NONE);
        assertThat(found.rows()).hasSize(1);
        Duration fifth = SETTINGS.timeLimit().dividedBy(5);
        assertThat(solver.asked)
                .isNotEmpty()
                .allSatisfy(limits -> assertThat(limits.timeLimit())
                        .isLessThanOrEqualTo(fifth)
                        .isGreaterThan(fifth.dividedBy(2)));
    }

    @Test
    void whereNoTimeIsLeftNothingIsSearched() {
        Limits limits = SETTINGS.withTimeLimit(Duration.ofNanos(1)).limits();
        assertThat(find(mustRunDay(Toys.quarters(24)), limits, ProgressListener.NONE))
                .isEqualTo(Conflicts.NONE);
    }

    /** A row of a rule that is measured in something says so; all others are states. */
    @Test
    void everyRuleThatIsARowHasAUnitOrIsAState() {
        Set<String> states = Set.of(
                "T1", "T2", "T3", "T4", "T5", "T17", "D1", "D2", "D3", "D4", "S20", "O3", "CV1", "CV2", "CV3", "HB1",
                "HB2", "HB3", "SL3", "I1", "I2");
        List<Tag> tags = new ArrayList<>(List.of(NetworkRule.values()));
        tags.addAll(List.of(PolicyRule.values()));
        tags.addAll(List.of(PinRule.values()));
        AssetCatalogue.types().forEach(type -> tags.addAll(type.tags()));
        assertThat(tags.stream()
                        .filter(Tag::isRow)
                        .map(Tag::code)
                        .filter(code -> Units.of(code).isEmpty()))
                .allMatch(states::contains);
    }

    /** 50 MW at the end of a line of 20 MW. */
    @Test
    void aLineIsNamedWithItsLimit() {
        DispatchProblem narrow = Meshed.problem(
                List.of("A", "B"),
                List.of(Meshed.load("B", 50)),
                List.of(Meshed.unit("Ga", "A", 100, 50)),
                Meshed.grid(Meshed.line("ab", "A", "B", 0.1, 20.0, 1)));
        String said = ConflictText.of(find(narrow), narrow).get(0).message();
        assertThat(said).contains("flow of the line within its limit (N21 ab 01, 00:00-01:00: at most 20 MW)");
    }
}
