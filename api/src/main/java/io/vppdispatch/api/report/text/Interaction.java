package io.vppdispatch.api.report.text;

import java.util.Optional;

/** How limits act on each other, in words of their own where they only bind together and where one or the other is enough. */
public final class Interaction {

    private static final double SHOWN_SHARE = 5e-5;

    private Interaction() {}

    /**
     * What is to be said, or nothing where the effects of limits lifted alone add up.
     *
     * @param share how much more the limits have together than each alone, as a part of what is curtailed
     */
    public static Optional<String> of(Texts texts, double share) {
        if (Math.abs(share) < SHOWN_SHARE) {
            return Optional.empty();
        }
        String key = share > 0 ? "interaction.together" : "interaction.either";
        return Optional.of(texts.of(key, texts.percent(Math.abs(share))));
    }
}
