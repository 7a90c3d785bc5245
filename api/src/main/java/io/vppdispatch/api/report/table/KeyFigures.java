package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.AssetView;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PlantUse;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.WeightAccount;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ShortageKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures of the day, those a dispatcher asks for first in front. */
public final class KeyFigures {

    private static final List<Tally> COUNTED = List.of(Tally.STARTS, Tally.CYCLES, Tally.CALLS);

    private static final Set<ShortageKind> RESERVE =
            EnumSet.range(ShortageKind.UP_RESERVE, ShortageKind.SPINNING_RESERVE);

    /** Less of an account would be shown as zero. */
    private static final double SHOWN = 0.05;

    private final Content content;
    private final Texts texts;
    private final Html html;

    private KeyFigures(Content content, Html html) {
        this.content = content;
        this.texts = content.texts();
        this.html = html;
    }

    public static void write(Content content, Html html) {
        new KeyFigures(content, html).write();
    }

    private void write() {
        html.open("div", "tiles");
        writeEnergy();
        writeMoney();
        writeLoad();
        writePolicy();
        COUNTED.forEach(this::tally);
        tile("seconds", texts.of("unit.s", texts.number(content.plan().seconds().total(), 1)), "");
        html.close();
    }

    private void writeEnergy() {
        Audit audit = content.plan().audit();
        List<PlantUse> sources = PlantUse.sums(PlantUse.of(content), PlantUse::source);
        double available = audit.absorbedMwh() + audit.curtailedMwh();
        tile("absorbed", texts.mwh(audit.absorbedMwh()), bySource(sources, PlantUse::fedInMwh));
        tile("utilisation", share(audit.absorbedMwh(), available), texts.of("figure.available", texts.mwh(available)));
        tile("curtailed", texts.mwh(audit.curtailedMwh()), bySource(sources, PlantUse::curtailedMwh));
        tile("curtailmentRate", share(audit.curtailedMwh(), available), "");
    }

    private String bySource(List<PlantUse> sources, ToDoubleFunction<PlantUse> mwh) {
        return texts.list(sources.stream()
                .map(source -> texts.of("figure.source", source.name(), texts.number(mwh.applyAsDouble(source), 1)))
                .collect(Collectors.toList()));
    }

    private String share(double mwh, double available) {
        return available > 0 ? texts.percent(mwh / available) : texts.of("none");
    }

    private void writeMoney() {
        Plan plan = content.plan();
        tile(
                "cost",
                texts.cny(plan.audit().totalCny()),
                texts.of(plan.problem().objective().perspective()));
        Double absorption = plan.prices().absorptionCnyPerMwh();
        if (absorption != null) {
            tile("absorptionPrice", texts.cnyPerMwh(absorption), texts.of("figure.absorptionPrice.detail"));
        }
    }

    private void writeLoad() {
        double[] load = content.stack().loadMw();
        int peak = content.leastStep(t -> -load[t]);
        tile("peak", texts.mw(load[peak]), content.clock().interval(peak, peak));
        int valley = content.leastStep(content::netLoadMw);
        if (content.heat().isShown()) {
            double[] heat = content.heat().loadMw();
            int coldest = content.leastStep(t -> -heat[t]);
            tile("heatPeak", texts.mw(heat[coldest]), content.clock().interval(coldest, coldest));
        }
        tile("valley", texts.mw(content.netLoadMw(valley)), content.clock().interval(valley, valley));
    }

    private void writePolicy() {
        Audit audit = content.plan().audit();
        for (WeightAccount weight : audit.weights()) {
            boolean isMet = weight.countedMwh() > weight.requiredMwh() - SHOWN;
            String bought = texts.of("weight.bought", texts.mwh(weight.certificatesBoughtMwh()));
            String value = isMet ? texts.of("weight.met") : bought;
            String detail = texts.of("weight.against", texts.mwh(weight.countedMwh()), texts.mwh(weight.requiredMwh()));
            write(texts.of("weight." + weight.tag()), value, detail);
        }
        ledger(Ledger.COAL);
        ledger(Ledger.CO2);
        ledger(Ledger.STORAGE_LOSS);
        ledger(Ledger.HEAT_SURPLUS);
        ledger(Ledger.HEAT_LOSS);
        if (!content.plan().problem().reserves().isEmpty()) {
            boolean isShort = audit.shortages().stream().anyMatch(shortage -> RESERVE.contains(shortage.kind()));
            tile("reserve", texts.of(isShort ? "reserve.short" : "reserve.kept"), "");
        }
    }

    private void ledger(Ledger ledger) {
        double amount = content.plan().audit().account(ledger);
        if (amount >= SHOWN) {
            String label = texts.of("figure.withUnit", texts.of(ledger), texts.unit(ledger.unit()));
            write(label, texts.number(amount, 1), "");
        }
    }

    private void tally(Tally tally) {
        Map<String, List<Double>> byKind = new LinkedHashMap<>();
        for (AssetView view : content.assets()) {
            Double count = view.tallies().get(tally);
            if (count != null) {
                byKind.computeIfAbsent(content.kind(view), kind -> new ArrayList<>())
                        .add(count);
            }
        }
        byKind.forEach((kind, counts) ->
                write(texts.of("figure.of", texts.of("figure." + tally), kind), total(tally, counts), ""));
    }

    /** Starts and calls add up; of cycles each store has its own, so the mean stands for them. */
    private String total(Tally tally, List<Double> counts) {
        double sum = counts.stream().mapToDouble(Double::doubleValue).sum();
        return tally == Tally.CYCLES ? texts.number(sum / counts.size(), 2) : texts.number(sum, 0);
    }

    private void tile(String key, String value, String detail) {
        write(texts.of("figure." + key), value, detail);
    }

    private void write(String label, String value, String detail) {
        html.open("div", "tile").element("div", "label", label).element("div", "value", value);
        if (!detail.isEmpty()) {
            html.element("div", "detail", detail);
        }
        html.close();
    }
}
