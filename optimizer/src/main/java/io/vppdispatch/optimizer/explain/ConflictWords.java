package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.system.Tag;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;

/** A language in which conflicts are told; English is that of the code. */
public interface ConflictWords {

    /** A part of a sentence. */
    enum Phrase {
        GIVES_WAY("{0} would have to give way by {1}"),
        GIVES_WAY_AT_ALL("{0} would have to give way"),
        NOT_LEAST("{0} (less may do: the search for the least was not completed)"),
        CONTRADICTS("{0}; it contradicts: {1}"),
        SEPARATOR("; "),
        MORE("and {0} more"),
        NOT_PROVEN("{0} (not proven that all of these are needed)"),
        ROWS("{0} ({1} {2})"),
        ROWS_AT_MOST("{0} ({1} {2}: at most {3})"),
        EVEN_SO("{0} even though it gives way by {1}"),
        EVEN_IF_NOT("{0} even though it gives way"),
        UP_TO("up to {0}"),
        MUST_BE("{0} must be {1} ({2})"),
        MUST_NOT_BE("{0} must not be {1} ({2})"),
        IS("{0} {1} is {2} ({3})"),
        AT_LEAST("{0} {1} at least {2} ({3})"),
        AT_MOST("{0} {1} at most {2} ({3})"),
        RANGE("{0} to {1}"),
        DAY("day"),
        AND(" and "),
        MORE_SPANS("{0} and {1} spans more");

        private final String english;

        Phrase(String english) {
            this.english = english;
        }
    }

    ConflictWords ENGLISH = new ConflictWords() {};

    /** A phrase with its parts. */
    default String of(Phrase phrase, String... parts) {
        return new MessageFormat(phrase.english, Locale.ENGLISH).format(parts);
    }

    /** Every key of {@link #quantity}. */
    static Set<String> quantities() {
        return Quantities.keys();
    }

    /** What a rule says. */
    default String rule(Tag tag) {
        return tag.title();
    }

    /** What a variable is called, by kind of owner and letter, {@code thermal.p}. */
    default String quantity(String key, String english) {
        return english;
    }

    default String unit(String unit) {
        return unit;
    }
}
