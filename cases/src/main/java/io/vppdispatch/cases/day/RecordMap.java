package io.vppdispatch.cases.day;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes records anew with every value of some classes mapped, however deep it lies, so that a new kind of asset needs no line here.
 *
 * @param leaves what becomes of the values of a class; values of all others stay, records and lists are looked into
 */
record RecordMap(Map<Class<?>, UnaryOperator<Object>> leaves) {

    /** The record with its values mapped. */
    <R extends Record> R rebuild(R data) {
        RecordComponent[] components = data.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = map(read(components[i], data));
        }
        return construct(data, types, values);
    }

    private @Nullable Object map(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        UnaryOperator<Object> leaf = leaves.get(value.getClass());
        if (leaf != null) {
            return leaf.apply(value);
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::map).toList();
        }
        return value instanceof Record inner ? rebuild(inner) : value;
    }

    private static @Nullable Object read(RecordComponent component, Record data) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(data);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " of " + data.getClass() + " cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked") // the constructor of the record's own class
    private static <R extends Record> R construct(R data, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> canonical = data.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return (R) canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(data.getClass() + " cannot be made", e);
        }
    }
}
