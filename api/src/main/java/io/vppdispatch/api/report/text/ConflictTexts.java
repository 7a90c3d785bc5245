package io.vppdispatch.api.report.text;

import io.vppdispatch.optimizer.explain.ConflictWords;
import io.vppdispatch.optimizer.system.Tag;

/** Conflicts in the language of some texts; in English in the words of the rules themselves. */
public record ConflictTexts(Texts texts) implements ConflictWords {

    private static final String PREFIX = "conflict.";

    @Override
    public String of(Phrase phrase, String... parts) {
        String key = PREFIX + phrase.name();
        return texts.bundle().containsKey(key) ? texts.of(key, parts) : ConflictWords.super.of(phrase, parts);
    }

    @Override
    public String rule(Tag tag) {
        return texts.rule(tag);
    }

    @Override
    public String quantity(String key, String english) {
        return texts.bundle().containsKey(PREFIX + key) ? texts.of(PREFIX + key) : english;
    }

    @Override
    public String unit(String unit) {
        String key = PREFIX + "unit." + unit.replace(' ', '_');
        return texts.bundle().containsKey(key) ? texts.of(key) : unit;
    }
}
