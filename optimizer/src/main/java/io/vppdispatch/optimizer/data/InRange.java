package io.vppdispatch.optimizer.data;

import io.vppdispatch.optimizer.time.Series;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record with every number that {@link RecordCheck} refuses replaced by one end of its {@link Range}, and every series of a wrong length
 * by one of the right length. What a rule says of both ends alike does not depend on the numbers that were replaced.
 */
public final class InRange {

    private static final double ANY_LEAST = 0;
    private static final double ANY_MOST = 1;

    private final int steps;
    private final boolean isUpper;

    private InRange(int steps, boolean isUpper) {
        this.steps = steps;
        this.isUpper = isUpper;
    }

    /** The record with the lower, or upper, end in place of what is out of range; nothing where it cannot be so. */
    public static <R extends Record> Optional<R> of(R data, int steps, boolean isUpper) {
        try {
            return Optional.of(new InRange(steps, isUpper).record(data));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private <R extends Record> R record(R data) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked") // the class of a record is that of its type
        Class<R> type = (Class<R>) data.getClass();
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = components[i].getAccessor().invoke(data);
            values[i] = value == null ? null : value(value, components[i].getAnnotation(Range.class));
        }
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private Object value(Object value, @Nullable Range range) throws ReflectiveOperationException {
        if (value instanceof Double number) {
            return number(number, range);
        } else if (value instanceof Integer number) {
            return (int) number((double) number, range);
        } else if (value instanceof Series series) {
            boolean isFull = series.steps() == steps;
            return Series.generate(steps, t -> number(isFull ? series.at(t) : Double.NaN, range));
        } else if (value instanceof Record nested) {
            return record(nested);
        } else if (value instanceof List<?> list) {
            Object[] values = list.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = value(values[i], range);
            }
            return List.of(values);
        }
        return value;
    }

    private double number(double value, @Nullable Range range) {
        double least = range == null ? ANY_LEAST : range.min();
        double most = range == null ? ANY_MOST : range.max();
        boolean isSound = Double.isFinite(value) && (range == null || value >= least && value <= most);
        return isSound ? value : isUpper ? most : least;
    }
}
