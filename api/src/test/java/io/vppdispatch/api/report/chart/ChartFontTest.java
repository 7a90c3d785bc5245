package io.vppdispatch.api.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.text.Texts;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartFontTest {

    private static final int ALL = -1;

    static List<Texts> languages() {
        return Texts.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageCanBeDrawn(Texts texts) {
        for (String key : texts.bundle().keySet()) {
            assertThat(ChartStyle.FONT.canDisplayUpTo(texts.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(ALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "-1,234.56 %", "MW MWh CNY/MWh 1000 m³", "00:15–24:00", "dr01-steel_a"})
    void digitsUnitsAndNamesCanBeDrawn(String text) {
        assertThat(ChartStyle.FONT.canDisplayUpTo(text)).isEqualTo(ALL);
    }

    @Test
    void theFontIsTheOneThatIsShipped() {
        assertThat(ChartStyle.FONT.getFamily(Locale.ROOT)).isEqualTo("WenQuanYi Micro Hei");
        assertThat(ChartStyle.FONT.getStyle()).isEqualTo(Font.PLAIN);
        assertThat(ChartStyle.FONT.getSize()).isEqualTo(12);
    }

    @Test
    void itsLicenceLiesBesideIt() throws IOException {
        String file = ChartFont.FILE.replace(".ttc", ".LICENSE.txt");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("WenQuanYi Project Board of Trustees")
                    .contains("Apache License")
                    .contains("Version 2.0, January 2004");
        }
    }
}
