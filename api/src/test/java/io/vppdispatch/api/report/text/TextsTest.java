package io.vppdispatch.api.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.view.PowerStack;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.audit.AuditRule;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.explain.AwardReason;
import io.vppdispatch.optimizer.explain.ConflictWords;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.pin.PinRule;
import io.vppdispatch.optimizer.policy.PolicyRule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.system.Tag;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Texts ENGLISH = Texts.english();
    private static final Texts CHINESE = Texts.chinese();

    static Stream<Enum<?>> constants() {
        return Stream.<Enum<?>[]>of(
                        Layer.values(),
                        CostKind.values(),
                        ShortageKind.values(),
                        Tally.values(),
                        Ledger.values(),
                        Market.values(),
                        Perspective.values(),
                        ReserveKind.values(),
                        Objective.Mode.values(),
                        Formulation.values(),
                        AwardReason.values(),
                        Cause.values())
                .flatMap(Arrays::stream);
    }

    /** Every rule there is. */
    static Stream<Tag> rules() {
        Stream<Tag> common = Stream.<Tag[]>of(
                        NetworkRule.values(), AuditRule.values(), PolicyRule.values(), PinRule.values())
                .flatMap(Arrays::stream);
        return Stream.concat(common, AssetCatalogue.types().stream().flatMap(type -> type.tags().stream()));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantHasATextInEveryLanguage(Enum<?> constant) {
        assertThat(ENGLISH.of(constant)).isNotBlank();
        assertThat(CHINESE.of(constant)).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(strings = {PowerStack.SHORTAGE, PowerStack.SURPLUS, PowerStack.CURTAILED})
    void everyOtherPartOfTheStackHasAText(String key) {
        assertThat(ENGLISH.layer(key)).isNotBlank();
        assertThat(CHINESE.layer(key)).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAChineseText(Tag rule) {
        assertThat(ENGLISH.rule(rule)).isEqualTo(rule.title());
        assertThat(CHINESE.rule(rule)).containsPattern("\\p{IsHan}");
    }

    @Test
    void everyKindAndUnitHasAText() {
        for (Texts texts : Texts.all()) {
            AssetCatalogue.types()
                    .forEach(type -> assertThat(texts.bundle().containsKey("kind." + type.name()))
                            .as("%s in %s", type.name(), texts.locale())
                            .isTrue());
            for (Ledger ledger : Ledger.values()) {
                assertThat(texts.bundle().containsKey("unitName." + ledger.unit()))
                        .as(ledger.unit())
                        .isTrue();
            }
        }
    }

    /** A phrase of both languages has the same parts, and every quantity that a conflict may name has a name. */
    @Test
    void conflictsAreToldInChineseToo() {
        ConflictTexts chinese = new ConflictTexts(CHINESE);
        String[] parts = {"p0", "p1", "p2", "p3"};
        for (ConflictWords.Phrase phrase : ConflictWords.Phrase.values()) {
            String english = ConflictWords.ENGLISH.of(phrase, parts);
            String other = chinese.of(phrase, parts);
            assertThat(other).as(phrase.name()).isNotEqualTo(english);
            assertThat(Arrays.stream(parts).filter(other::contains))
                    .as(phrase.name())
                    .containsExactlyElementsOf(
                            Arrays.stream(parts).filter(english::contains).toList());
            assertThat(new ConflictTexts(ENGLISH).of(phrase, parts)).isEqualTo(english);
        }
        assertThat(ConflictWords.quantities())
                .allSatisfy(key -> assertThat(chinese.quantity(key, "none")).containsPattern("\\p{IsHan}"));
        assertThat(chinese.unit("thousand m3")).isEqualTo("千立方米");
        assertThat(chinese.unit("MW")).isEqualTo("MW");
    }

    @Test
    void languagesHaveTheSameKeys() {
        Set<String> chinese = new TreeSet<>(CHINESE.bundle().keySet());
        chinese.removeIf(key -> key.startsWith("rule.") || key.startsWith("conflict."));
        assertThat(chinese).isEqualTo(new TreeSet<>(ENGLISH.bundle().keySet()));
    }

    @Test
    void languagesHaveTheSameParameters() {
        for (String key : ENGLISH.bundle().keySet()) {
            assertThat(parameters(CHINESE.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(parameters(ENGLISH.bundle().getString(key)));
        }
    }

    private static Set<String> parameters(String text) {
        return Pattern.compile("\\{\\d+}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void filesAreNamedByLanguage() {
        assertThat(ENGLISH.file("report", "html")).isEqualTo("report.html");
        assertThat(CHINESE.file("report", "html")).isEqualTo("report.zh.html");
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
