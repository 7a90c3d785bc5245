package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.money.AssetMoney;
import io.vppdispatch.optimizer.system.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Money by party: what its resources cost beside what it is paid, under both regimes. */
public final class MoneyTable {

    private MoneyTable() {}

    public static void write(Content content, Html html) {
        List<AssetMoney> parties = content.plan().money().parties();
        if (parties.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        List<AssetMoney> rows = new ArrayList<>(parties);
        rows.add(total(texts.of("total"), parties));
        Columns<AssetMoney> columns = new Columns<AssetMoney>()
                .words(texts.of("head.party"), party -> texts.kind(party.name()))
                .numbers(texts.of("head.netMwh"), party -> texts.number(party.energyMwh(), 1));
        cny(columns, texts, "resource", AssetMoney::resourceCny);
        cny(columns, texts, "contract", AssetMoney::contractCny);
        cny(columns, texts, "compensation", AssetMoney::compensationCny);
        cny(columns, texts, "paid.PEAK_SHAVING", party -> party.paidCny(Market.PEAK_SHAVING));
        cny(columns, texts, "marketEnergy", AssetMoney::marketEnergyCny);
        cny(columns, texts, "reserve", AssetMoney::reserveCny);
        cny(columns, texts, "makeWhole", AssetMoney::makeWholeCny);
        cny(columns, texts, "paid.SPOT", party -> party.paidCny(Market.SPOT));
        html.open("section", "").element("h2", "", texts.of("money"));
        columns.write("sum", rows, html);
        String market = texts.of(content.plan().problem().objective().market());
        html.element("p", "caption", texts.of("money.caption", market)).close();
    }

    private static void cny(Columns<AssetMoney> columns, Texts texts, String key, ToDoubleFunction<AssetMoney> cny) {
        columns.numbers(texts.of("money." + key), party -> texts.number(cny.applyAsDouble(party), 0));
    }

    private static AssetMoney total(String name, List<AssetMoney> parties) {
        return new AssetMoney(
                name,
                name,
                sum(parties, AssetMoney::energyMwh),
                sum(parties, AssetMoney::resourceCny),
                sum(parties, AssetMoney::contractCny),
                sum(parties, AssetMoney::compensationCny),
                sum(parties, AssetMoney::marketEnergyCny),
                sum(parties, AssetMoney::reserveCny),
                sum(parties, AssetMoney::makeWholeCny));
    }

    private static double sum(List<AssetMoney> parties, ToDoubleFunction<AssetMoney> value) {
        return parties.stream().mapToDouble(value).sum();
    }
}
