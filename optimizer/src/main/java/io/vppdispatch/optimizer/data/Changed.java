package io.vppdispatch.optimizer.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record with some components changed and all others as they are, whatever components it has: what a what-if changes of an asset
 * does not depend on what else describes it.
 */
public final class Changed<R extends Record> {

    private final R record;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Changed(R record) {
        this.record = record;
    }

    public static <R extends Record> Changed<R> from(R record) {
        return new Changed<>(record);
    }

    /** Sets a component by its name in Java. */
    public Changed<R> set(String component, @Nullable Object value) {
        boolean exists = Arrays.stream(record.getClass().getRecordComponents())
                .anyMatch(each -> each.getName().equals(component));
        if (!exists) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no component " + component);
        }
        values.put(component, value);
        return this;
    }

    /** The changed record. */
    @SuppressWarnings("unchecked")
    public R get() {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                types[i] = components[i].getType();
                arguments[i] = values.containsKey(name)
                        ? values.get(name)
                        : components[i].getAccessor().invoke(record);
            }
            Constructor<?> canonical = record.getClass().getDeclaredConstructor(types);
            return (R) canonical.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record + " cannot be changed to " + values, e);
        }
    }
}
