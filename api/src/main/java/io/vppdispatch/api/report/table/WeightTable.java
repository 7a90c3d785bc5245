package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.audit.WeightAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The account of the consumption weight with its arithmetic; nothing where the case asks for none. */
public final class WeightTable {

    /** One line of the arithmetic, the same for every weight. */
    private record Line(String key, Function<WeightAccount, String> value) {}

    private WeightTable() {}

    public static void write(Content content, Html html) {
        List<WeightAccount> weights = content.plan().audit().weights();
        if (weights.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        Columns<Line> columns =
                new Columns<Line>().words(texts.of("head.entry"), line -> texts.of("weight." + line.key()));
        for (WeightAccount weight : weights) {
            columns.numbers(
                    texts.of("weight." + weight.tag()), line -> line.value().apply(weight));
        }
        html.open("section", "").element("h2", "", texts.of("weight"));
        columns.write("", lines(content, weights), html);
        html.element("p", "caption", texts.of("weight.caption")).close();
    }

    private static List<Line> lines(Content content, List<WeightAccount> weights) {
        Texts texts = content.texts();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("share", weight -> texts.percent(weight.share())));
        add(lines, texts, "consumption", WeightAccount::consumptionMwh);
        add(lines, texts, "exempt", WeightAccount::exemptMwh);
        add(lines, texts, "ofShare", weight -> weight.requiredMwh() - weight.catchUpMwh());
        add(lines, texts, "catchUp", WeightAccount::catchUpMwh);
        add(lines, texts, "required", WeightAccount::requiredMwh);
        add(lines, texts, "feedIn", WeightAccount::feedInMwh);
        add(lines, texts, "contracts", WeightAccount::contractsMwh);
        add(lines, texts, "transfers", WeightAccount::transfersMwh);
        add(lines, texts, "held", WeightAccount::certificatesHeldMwh);
        add(lines, texts, "counted", WeightAccount::countedMwh);
        add(lines, texts, "margin", weight -> weight.countedMwh() - weight.requiredMwh());
        add(lines, texts, "certificates", WeightAccount::certificatesBoughtMwh);
        lines.add(new Line("price", weight -> price(content, weight)));
        if (weights.stream().anyMatch(weight -> weight.year() != null)) {
            lines.add(new Line("toDate", weight -> year(texts, weight, WeightAccount.Year::shareToDate)));
            lines.add(new Line("projected", weight -> year(texts, weight, WeightAccount.Year::projectedShare)));
        }
        return lines;
    }

    private static void add(List<Line> lines, Texts texts, String key, Function<WeightAccount, Double> mwh) {
        lines.add(new Line(key, weight -> texts.mwh(mwh.apply(weight))));
    }

    private static String price(Content content, WeightAccount weight) {
        Double price = content.plan().prices().policyCnyPerUnit().get(weight.tag());
        return price == null ? content.texts().of("none") : content.texts().cnyPerMwh(price);
    }

    private static String year(Texts texts, WeightAccount weight, Function<WeightAccount.Year, Double> share) {
        WeightAccount.Year year = weight.year();
        return year == null ? texts.of("none") : texts.percent(share.apply(year));
    }
}
