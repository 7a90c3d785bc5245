package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.AssetView;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Energy, counts and money of every asset, then the money of what was missing; only columns with anything in them. Assets with
 * nothing but zeros are named below.
 */
public final class AssetTable {

    private final Content content;
    private final Texts texts;
    private final List<Tally> tallies;
    private final List<CostKind> kinds;
    private final Set<String> idle;

    private AssetTable(Content content) {
        this.content = content;
        this.texts = content.texts();
        this.tallies = Arrays.stream(Tally.values())
                .filter(tally -> content.assets().stream()
                        .anyMatch(view -> view.tallies().containsKey(tally)))
                .toList();
        this.kinds = Arrays.stream(CostKind.values())
                .filter(content.plan().problem().objective()::counts)
                .filter(kind -> costs().values().stream().anyMatch(costs -> isMoney(costs.getOrDefault(kind, 0.0))))
                .toList();
        this.idle = content.assets().stream()
                .filter(this::isIdle)
                .map(AssetView::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True where every figure would be shown as zero. */
    private boolean isIdle(AssetView view) {
        return content.mwh(view::injectedMw) < 0.05
                && content.mwh(view::takenMw) < 0.05
                && view.tallies().values().stream().allMatch(count -> count < 0.005)
                && costs().getOrDefault(view.id(), Map.of()).values().stream().noneMatch(AssetTable::isMoney);
    }

    public static void write(Content content, Html html) {
        AssetTable table = new AssetTable(content);
        html.open("section", "").element("h2", "", content.texts().of("assets"));
        html.table("sum", table.head(), table.rows());
        if (!table.idle.isEmpty()) {
            html.element(
                    "p",
                    "caption",
                    content.texts().of("assets.idle", content.texts().list(table.idle)));
        }
        html.close();
    }

    private Map<String, Map<CostKind, Double>> costs() {
        return content.plan().audit().costs();
    }

    private static boolean isMoney(double cny) {
        return Math.abs(cny) >= 0.5;
    }

    private List<Cell> head() {
        List<Cell> head = new ArrayList<>(List.of(
                Cell.words(texts.of("head.asset")),
                Cell.words(texts.of("head.kind")),
                Cell.number(texts.of("head.outMwh")),
                Cell.number(texts.of("head.inMwh"))));
        if (content.heat().isShown()) {
            head.add(Cell.number(texts.of("head.heatMwh")));
        }
        tallies.forEach(tally -> head.add(Cell.number(texts.of(tally))));
        kinds.forEach(kind -> head.add(Cell.number(texts.of("head.cny", texts.of(kind)))));
        head.add(Cell.number(texts.of("head.costCny")));
        return head;
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, Map<CostKind, Double>> others = new TreeMap<>(costs());
        for (AssetView view : content.assets()) {
            if (!idle.contains(view.id())) {
                rows.add(row(view));
            }
            others.remove(view.id());
        }
        others.forEach((subject, costs) -> {
            if (costs.values().stream().anyMatch(AssetTable::isMoney)) {
                List<Cell> row = new ArrayList<>(blank(texts.subject(subject), texts.of("head.other")));
                addMoney(row, costs);
                rows.add(row);
            }
        });
        List<Cell> total = new ArrayList<>(blank(texts.of("total"), ""));
        kinds.forEach(kind ->
                total.add(Cell.number(texts.number(content.plan().audit().totalCny(kind), 0))));
        total.add(Cell.number(texts.number(content.plan().audit().totalCny(), 0)));
        rows.add(total);
        return rows;
    }

    private List<Cell> blank(String name, String kind) {
        List<Cell> row = new ArrayList<>(List.of(Cell.words(name), Cell.words(kind)));
        int cells = 2 + (content.heat().isShown() ? 1 : 0) + tallies.size();
        for (int i = 0; i < cells; i++) {
            row.add(Cell.number(""));
        }
        return row;
    }

    private List<Cell> row(AssetView view) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.words(view.id()),
                Cell.words(content.kind(view)),
                Cell.number(electric(view, view::injectedMw)),
                Cell.number(electric(view, view::takenMw))));
        if (content.heat().isShown()) {
            row.add(Cell.number(heat(view)));
        }
        for (Tally tally : tallies) {
            Double count = view.tallies().get(tally);
            row.add(Cell.number(
                    count == null ? "" : texts.number(count, tally == Tally.STARTS || tally == Tally.CALLS ? 0 : 2)));
        }
        addMoney(row, costs().getOrDefault(view.id(), Map.of()));
        return row;
    }

    /** Electric energy; nothing for an asset at a heat node. */
    private String electric(AssetView view, IntToDoubleFunction mw) {
        return content.isElectric(view.asset().node()) ? texts.number(content.mwh(mw), 1) : "";
    }

    /** Heat given less heat taken; nothing for an asset without heat. */
    private String heat(AssetView view) {
        return content.heat().parts().stream()
                .filter(part -> part.key().equals(view.id()))
                .map(part -> texts.number(content.mwh(t -> part.aboveMw()[t] + part.belowMw()[t]), 1))
                .findFirst()
                .orElse("");
    }

    private void addMoney(List<Cell> row, Map<CostKind, Double> costs) {
        double sum = 0;
        for (CostKind kind : kinds) {
            Double cny = costs.get(kind);
            row.add(Cell.number(cny == null ? "" : texts.number(cny, 0)));
            sum += cny == null ? 0 : cny;
        }
        row.add(Cell.number(texts.number(sum, 0)));
    }
}
