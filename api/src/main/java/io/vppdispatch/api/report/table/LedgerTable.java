package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.system.Cap;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Policy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Physical accounts of the horizon and their caps: renewable energy, losses of stores, coal, carbon dioxide. */
public final class LedgerTable {

    private static final Map<Ledger, String> CAP_RULES = Map.of(Ledger.COAL, "W3", Ledger.CO2, "W4");

    private LedgerTable() {}

    public static void write(Content content, Html html) {
        Texts texts = content.texts();
        List<Ledger> ledgers =
                content.plan().audit().accounts().keySet().stream().sorted().toList();
        if (ledgers.isEmpty()) {
            return;
        }
        Columns<Ledger> columns = new Columns<Ledger>()
                .words(texts.of("head.entry"), texts::of)
                .numbers(
                        texts.of("head.sum"),
                        ledger -> texts.number(content.plan().audit().account(ledger), 1))
                .words(texts.of("head.unit"), ledger -> texts.unit(ledger.unit()));
        if (ledgers.stream().anyMatch(ledger -> cap(content, ledger) != null)) {
            columns.numbers(texts.of("head.cap"), ledger -> limit(content, ledger))
                    .numbers(texts.of("head.capPrice"), ledger -> price(content, ledger));
        }
        html.open("section", "").element("h2", "", texts.of("ledgers"));
        columns.write("", ledgers, html);
        html.close();
    }

    private static @Nullable Cap cap(Content content, Ledger ledger) {
        Policy policy = content.plan().problem().policy();
        return switch (ledger) {
            case COAL -> policy.coalTce();
            case CO2 -> policy.co2T();
            default -> null;
        };
    }

    private static String limit(Content content, Ledger ledger) {
        Cap cap = cap(content, ledger);
        return cap == null ? "" : content.texts().number(cap.limit(), 1);
    }

    private static String price(Content content, Ledger ledger) {
        Double price = content.plan().prices().policyCnyPerUnit().get(CAP_RULES.getOrDefault(ledger, ""));
        return price == null ? "" : content.texts().number(price, 2);
    }
}
