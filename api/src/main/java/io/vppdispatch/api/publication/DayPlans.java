package io.vppdispatch.api.publication;

import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.publication.DayPlan.Newest;
import io.vppdispatch.api.publication.DayPlan.State;
import io.vppdispatch.api.run.Run;
import io.vppdispatch.api.run.Runs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The last good plan of a day: the published one, else the latest on the frozen forecasts, else the latest before the gate. */
public final class DayPlans {

    private final Days days;
    private final Runs runs;
    private final Publications publications;

    public DayPlans(Days days, Runs runs, Publications publications) {
        this.days = days;
        this.runs = runs;
        this.publications = publications;
    }

    /**
     * The plan of a day.
     *
     * @throws ProblemException 404 if the day was not opened, or has no plan
     */
    public DayPlan get(LocalDate date) {
        days.get(date);
        return find(date).orElseThrow(() -> ProblemException.notFound("plan", date));
    }

    /** None for a day without a plan. */
    public Optional<DayPlan> find(LocalDate date) {
        Optional<Publication> published = publications.latest(date);
        if (published.isPresent()) {
            return Optional.of(plan(runs.get(published.get().runId()), published.get()));
        }
        return runs.latestPlanned(date).map(run -> plan(run, null));
    }

    /** Names of all files of a plan: what its run left, and what was published. */
    public List<String> files(DayPlan plan) {
        TreeSet<String> names = new TreeSet<>(runs.files(plan.run()));
        names.addAll(published(plan));
        return List.copyOf(names);
    }

    /** A file of a plan; what was published goes before what its run left. */
    public byte[] file(DayPlan plan, String name) {
        Integer revision = plan.revision();
        return revision != null && published(plan).contains(name)
                ? publications.file(plan.date(), revision, name)
                : runs.file(plan.run(), name);
    }

    private List<String> published(DayPlan plan) {
        Integer revision = plan.revision();
        return revision == null ? List.of() : publications.files(plan.date(), revision);
    }

    private DayPlan plan(Run run, @Nullable Publication publication) {
        State planned = run.preliminary() ? State.PRELIMINARY : State.PROPOSED;
        Instant end = run.endedAt();
        return new DayPlan(
                run.date(),
                publication == null ? planned : State.PUBLISHED,
                run.id(),
                publication == null ? null : publication.revision(),
                publication == null ? null : publication.publishedAt(),
                end == null ? run.createdAt() : end,
                run.incumbent(),
                run.gapReached(),
                days.snapshots().get(run.snapshotId()).standardColumns(),
                newest(run));
    }

    private @Nullable Newest newest(Run planned) {
        return runs.before(Long.MAX_VALUE, planned.date(), 1).stream()
                .filter(run -> !run.id().equals(planned.id()))
                .findFirst()
                .map(run -> new Newest(run.id(), run.status().name()))
                .orElse(null);
    }
}
