package io.vppdispatch.optimizer.data;

import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some steps of data: every series and horizon in a record cut to them, whatever the record is made of; all else as it is. */
public final class Part {

    private final int from;
    private final int to;

    private Part(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The steps {@code from} to before {@code to} of a record. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R of(R record, int from, int to) {
        return (R) new Part(from, to).record(record);
    }

    /** The steps {@code from} to before {@code to} of a series. */
    public static Series of(Series series, int from, int to) {
        return Series.generate(to - from, t -> series.at(from + t));
    }

    /** The steps {@code from} to before {@code to} of a horizon. */
    public static Horizon of(Horizon horizon, int from, int to) {
        List<Integer> minutes = horizon.stepMinutes().subList(from, to);
        return new Horizon(horizon.startOf(from), horizon.zone(), minutes);
    }

    private @Nullable Object cut(@Nullable Object value) {
        if (value instanceof Series series) {
            return of(series, from, to);
        }
        if (value instanceof Horizon horizon) {
            return of(horizon, from, to);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::cut).toList();
        }
        return value instanceof Record nested ? record(nested) : value;
    }

    private Record record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = cut(components[i].getAccessor().invoke(record));
            }
            Constructor<? extends Record> canonical = record.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No part of " + record, e);
        }
    }
}
