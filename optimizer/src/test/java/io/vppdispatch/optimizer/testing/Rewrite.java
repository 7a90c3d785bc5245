package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The same problem cut, refined or priced anew, whatever kinds of assets it has. */
public final class Rewrite {

    /** What becomes of a value; {@code name} is that of the record component that holds it. */
    @FunctionalInterface
    private interface Change {
        Object of(String name, Object value);
    }

    private Rewrite() {}

    /** The steps {@code from} to before {@code to}. */
    public static DispatchProblem part(DispatchProblem problem, int from, int to) {
        return rewrite(problem, (name, value) -> {
            if (value instanceof Horizon horizon) {
                List<Integer> minutes = horizon.stepMinutes().subList(from, to);
                return new Horizon(horizon.startOf(from), horizon.zone(), minutes);
            }
            return value instanceof Series series ? Series.generate(to - from, t -> series.at(from + t)) : value;
        });
    }

    /** Every step cut in two halves with the same data. */
    public static DispatchProblem halved(DispatchProblem problem) {
        return rewrite(problem, (name, value) -> {
            if (value instanceof Horizon horizon) {
                List<Integer> minutes = new ArrayList<>();
                horizon.stepMinutes().forEach(length -> minutes.addAll(List.of(length / 2, length / 2)));
                return new Horizon(horizon.start(), horizon.zone(), minutes);
            }
            return value instanceof Series series ? Series.generate(2 * series.steps(), t -> series.at(t / 2)) : value;
        });
    }

    /** Everything that counts in CNY multiplied by a factor. */
    public static DispatchProblem scaledPrices(DispatchProblem problem, double factor) {
        return scaled(problem, name -> name.contains("Cny") || name.contains("cny"), factor);
    }

    /** Every value of the components named multiplied by a factor. */
    public static DispatchProblem scaled(DispatchProblem problem, Predicate<String> names, double factor) {
        return rewrite(problem, (name, value) -> {
            if (!names.test(name)) {
                return value;
            }
            return value instanceof Series series ? series.map(x -> factor * x) : factor * (Double) value;
        });
    }

    /** The same asset with one component of its record, which must be given, changed. */
    public static Asset with(Asset asset, String component, Object changed) {
        return (Asset) walk((Record) asset, (name, value) -> name.equals(component) ? changed : value);
    }

    private static DispatchProblem rewrite(DispatchProblem problem, Change change) {
        return (DispatchProblem) walk("problem", problem, change);
    }

    private static @Nullable Object walk(String name, @Nullable Object value, Change change) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> walk(name, element, change)).toList();
        }
        if (value instanceof Record changed && !(value instanceof Horizon)) {
            return walk(changed, change);
        }
        return value == null ? null : change.of(name, value);
    }

    private static Record walk(Record value, Change change) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = walk(
                        components[i].getName(), components[i].getAccessor().invoke(value), change);
            }
            return value.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + value + " cannot be rewritten", e);
        }
    }
}
