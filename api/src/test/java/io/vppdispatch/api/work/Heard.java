package io.vppdispatch.api.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A listener that keeps what it hears, cancels or gives up once it has heard something. */
final class Heard implements SolveChild.Listener {

    private final Predicate<ChildProgress> cancels;
    private final Predicate<ChildProgress> fences;
    private final List<ChildProgress> progress = new ArrayList<>();

    private Heard(Predicate<ChildProgress> cancels, Predicate<ChildProgress> fences) {
        this.cancels = cancels;
        this.fences = fences;
    }

    static Heard only() {
        return new Heard(any -> false, any -> false);
    }

    static Heard cancellingOn(Predicate<ChildProgress> wanted) {
        return new Heard(wanted, any -> false);
    }

    static Heard fencedOn(Predicate<ChildProgress> wanted) {
        return new Heard(any -> false, wanted);
    }

    @Override
    public boolean onProgress(ChildProgress now) {
        progress.add(now);
        return !fences.test(now);
    }

    @Override
    public boolean isCancelWanted() {
        return progress.stream().anyMatch(cancels);
    }

    List<String> phases() {
        return progress.stream().map(ChildProgress::phase).toList();
    }

    List<ChildProgress> progress() {
        return progress;
    }
}
