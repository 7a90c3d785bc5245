package io.vppdispatch.api.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InteractionTest {

    @Test
    void whatOnlyBindsTogetherAndWhatStandsInForEachOtherHaveTheirOwnWords() {
        Texts english = Texts.english();
        assertThat(Interaction.of(english, 0.25).orElseThrow()).contains("25.00 %", "freed only where");
        assertThat(Interaction.of(english, -1).orElseThrow()).contains("one or the other", "100.00 %");
        assertThat(Interaction.of(Texts.chinese(), 0.25).orElseThrow()).contains("25.00 %", "共同");
        assertThat(Interaction.of(Texts.chinese(), -1).orElseThrow()).contains(" 100.00 %", "替代");
        assertThat(Interaction.of(english, 1e-9)).isEmpty();
    }
}
