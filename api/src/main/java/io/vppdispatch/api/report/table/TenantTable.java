package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.asset.SubAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Accounts of those who share a store, with energy and money; nothing where nothing is shared. */
public final class TenantTable {

    /** An account of an asset. */
    private record Row(String asset, SubAccount account) {}

    private TenantTable() {}

    public static void write(Content content, Html html) {
        List<Row> rows = new ArrayList<>();
        content.plan()
                .subAccounts()
                .forEach((asset, accounts) -> accounts.forEach(account -> rows.add(new Row(asset, account))));
        if (rows.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        Columns<Row> columns = new Columns<Row>()
                .words(texts.of("head.asset"), Row::asset)
                .words(
                        texts.of("head.account"),
                        row -> texts.account(row.account().id()));
        mwh(columns, texts, "initialMwh", SubAccount::initialMwh);
        mwh(columns, texts, "endMwh", SubAccount::endMwh);
        mwh(columns, texts, "chargedMwh", SubAccount::inMwh);
        mwh(columns, texts, "dischargedMwh", SubAccount::outMwh);
        mwh(columns, texts, "lossMwh", SubAccount::lossMwh);
        mwh(columns, texts, "creditMwh", SubAccount::creditMwh);
        mwh(columns, texts, "renewableMwh", SubAccount::renewableMwh);
        mwh(columns, texts, "savedMwh", SubAccount::savedMwh);
        cny(columns, texts, "receivedCny", SubAccount::receivedCny);
        cny(columns, texts, "paidCny", SubAccount::paidCny);
        html.open("section", "").element("h2", "", texts.of("tenants"));
        columns.write("", rows, html);
        html.element("p", "caption", texts.of("tenants.caption")).close();
    }

    private static void mwh(Columns<Row> columns, Texts texts, String key, ToDoubleFunction<SubAccount> mwh) {
        columns.numbers(texts.of("head." + key), row -> texts.number(mwh.applyAsDouble(row.account())));
    }

    private static void cny(Columns<Row> columns, Texts texts, String key, ToDoubleFunction<SubAccount> cny) {
        columns.numbers(texts.of("head." + key), row -> texts.number(cny.applyAsDouble(row.account()), 0));
    }
}
