package io.vppdispatch.cases.json;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.Names;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values without parts: numbers, texts, choices, times. */
final class Scalars {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;
    private static final int SHOWN_CHARACTERS = 40;
    private static final int MOST_CHARACTERS = 10_000;

    private Scalars() {}

    static Object bind(JsonNode node, DataType type, Issues at) {
        return switch (type.kind()) {
            case NUMBER -> number(node, at);
            case WHOLE -> whole(node, at);
            case FLAG -> node.isBoolean() ? node.booleanValue() : wrong(node, "true or false", at);
            case TEXT -> text(node, at);
            case CHOICE -> choice(node, type, at);
            case INSTANT -> instant(node, at);
            case ZONE -> zone(node, at);
            case STEP_MINUTES -> stepMinutes(node, at);
            default -> throw new IllegalStateException(type.kind() + " is not a value without parts");
        };
    }

    static Object number(JsonNode node, Issues at) {
        if (!node.isNumber()) {
            return wrong(node, "a number", at);
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value)) {
            at.add("not_finite", name(at) + " must be a number below 1.8e308");
            return Binder.FAILED;
        }
        return value;
    }

    private static Object whole(JsonNode node, Issues at) {
        if (!node.isNumber() || node.doubleValue() != Math.rint(node.doubleValue())) {
            return wrong(node, "a whole number", at);
        }
        double value = node.doubleValue();
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            at.add(
                    "range",
                    name(at) + " (" + shown(node) + ") must be between " + Integer.MIN_VALUE + " and "
                            + Integer.MAX_VALUE);
            return Binder.FAILED;
        }
        return (int) value;
    }

    /** Text that a terminal, a page or a CSV file can show as it is. */
    private static Object text(JsonNode node, Issues at) {
        if (!node.isString()) {
            return wrong(node, "a text", at);
        }
        String text = node.stringValue();
        if (text.length() > MOST_CHARACTERS) {
            at.add("text", name(at) + " must be text of at most " + MOST_CHARACTERS + " characters");
            return Binder.FAILED;
        }
        boolean isShowable = text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\t'
                        || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE));
        if (!isShowable) {
            at.add("text", name(at) + " must be text without control characters");
            return Binder.FAILED;
        }
        return text;
    }

    private static Object choice(JsonNode node, DataType type, Issues at) {
        List<String> names = type.choices().stream().map(Names::key).toList();
        String given = node.isString() ? node.stringValue() : "";
        if (names.contains(given)) {
            return type.choices().get(names.indexOf(given));
        }
        at.add(
                "choice",
                name(at) + " (" + shown(node) + ") must be one of " + String.join(", ", names)
                        + Hints.maybe(given, names));
        return Binder.FAILED;
    }

    private static Object instant(JsonNode node, Issues at) {
        if (!node.isString()) {
            return wrong(node, "a date and time", at);
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(node.stringValue());
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
            at.add(
                    "range",
                    name(at) + " (" + shown(node) + ") must be between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        } catch (DateTimeException e) {
            at.add(
                    "time",
                    name(at) + " (" + shown(node)
                            + ") must be a date and time with an offset such as 2030-04-12T00:00:00+08:00");
        }
        return Binder.FAILED;
    }

    private static Object zone(JsonNode node, Issues at) {
        if (!node.isString()) {
            return wrong(node, "the name of a time zone", at);
        }
        try {
            return ZoneId.of(node.stringValue());
        } catch (DateTimeException e) {
            String hint = Hints.maybe(node.stringValue(), ZoneId.getAvailableZoneIds());
            at.add("zone", name(at) + " (" + shown(node) + ") must be a time zone such as Asia/Shanghai" + hint);
            return Binder.FAILED;
        }
    }

    private static Object stepMinutes(JsonNode node, Issues at) {
        List<Integer> values = new ArrayList<>();
        boolean failed = false;
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            Object value = whole(each, node.isArray() ? at.at(values.size()) : at);
            failed |= value == Binder.FAILED;
            values.add(value instanceof Integer minutes ? minutes : 0);
        }
        return failed ? Binder.FAILED : new StepMinutes(values, node.isArray());
    }

    /** Adds the issue that a value is of another type than it must be. */
    static Object wrong(JsonNode node, String expected, Issues at) {
        String hint = node.isNull() ? "; leave the key out where there is no value" : "";
        at.add("type", name(at) + " (" + shown(node) + ") must be " + expected + hint);
        return Binder.FAILED;
    }

    static String shown(JsonNode node) {
        String text = node.isObject() ? "an object" : node.isArray() ? "a list" : node.toString();
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    private static String name(Issues at) {
        return Pointers.label(at.path());
    }
}
