package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every picture of a report that has something to show. */
public final class Pictures {

    private static final List<String> NAMES = List.of(
            BalanceChart.NAME, HeatChart.NAME, AssetChart.NAME, ReserveChart.NAME, LevelChart.NAME, PriceChart.NAME);

    private Pictures() {}

    /** Every file there may be in a language. */
    public static List<String> files(Texts texts) {
        return NAMES.stream().map(name -> texts.file(name, "png")).toList();
    }

    public static List<Picture> of(Content content) {
        return Stream.of(
                        Optional.of(BalanceChart.of(content)),
                        HeatChart.of(content),
                        PriceChart.of(content),
                        AssetChart.of(content),
                        ReserveChart.of(content),
                        LevelChart.of(content))
                .flatMap(Optional::stream)
                .toList();
    }
}
