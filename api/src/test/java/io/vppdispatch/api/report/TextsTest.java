package io.vppdispatch.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.audit.ShortageKind;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Texts ENGLISH = Texts.english();

    static Stream<Enum<?>> constants() {
        return Stream.of(Layer.values(), CostKind.values(), ShortageKind.values(), Tally.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantHasAText(Enum<?> constant) {
        assertThat(ENGLISH.of(constant)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {PowerStack.SHORTAGE, PowerStack.SURPLUS, PowerStack.CURTAILED})
    void everyOtherPartOfTheStackHasAText(String key) {
        assertThat(ENGLISH.layer(key)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.56|1|1,234.6", "-0.04|1|0.0", "-0.06|1|-0.1", "0.4|0|0", "1234567|0|1,234,567"})
    void numbersAreRounded(double value, int decimals, String text) {
        assertThat(ENGLISH.number(value, decimals)).isEqualTo(text);
    }

    @Test
    void aColumnWithoutATextShowsItsName() {
        assertThat(ENGLISH.column("heat_store_mwh")).isEqualTo("heat store");
    }

    @Test
    void quotesAndBracesOfParametersStay() {
        assertThat(ENGLISH.of("step.mw", "it's {0}")).isEqualTo("it's {0}, MW");
    }
}
