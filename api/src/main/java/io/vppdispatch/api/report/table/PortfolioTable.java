package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.portfolio.MemberResult;
import io.vppdispatch.optimizer.portfolio.PortfolioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What every virtual power plant did, in total and member by member; nothing without one. */
public final class PortfolioTable {

    private PortfolioTable() {}

    public static void write(Content content, Html html) {
        List<PortfolioResult> portfolios = content.plan().portfolios();
        if (portfolios.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("portfolios"));
        for (PortfolioResult portfolio : portfolios) {
            write(portfolio, texts, html);
        }
        html.close();
    }

    private static void write(PortfolioResult portfolio, Texts texts, Html html) {
        html.element("h3", "", portfolio.id());
        List<MemberResult> rows = new ArrayList<>(portfolio.members());
        rows.add(portfolio.total());
        Columns<MemberResult> columns = new Columns<MemberResult>()
                .words(texts.of("head.member"), row -> row == portfolio.total() ? texts.of("total") : row.id());
        mwh(columns, texts, "fedInMwh", MemberResult::fedInMwh);
        mwh(columns, texts, "takenMwh", MemberResult::takenMwh);
        mwh(columns, texts, "availableMwh", MemberResult::availableMwh);
        mwh(columns, texts, "curtailedMwh", MemberResult::curtailedMwh);
        mwh(columns, texts, "upReserveMwh", MemberResult::upReserveMwh);
        mwh(columns, texts, "downReserveMwh", MemberResult::downReserveMwh);
        cny(columns, texts, "resource", MemberResult::resourceCny);
        cny(columns, texts, "contract", MemberResult::contractCny);
        cny(columns, texts, "market", MemberResult::marketCny);
        columns.write("", rows, html);
        html.element(
                "p",
                "caption",
                texts.of(
                        "portfolios.caption",
                        texts.number(portfolio.demandMwh(), 1),
                        texts.number(portfolio.missedMwh(), 1),
                        texts.number(portfolio.deviationCny(), 0)));
    }

    private static void mwh(Columns<MemberResult> columns, Texts texts, String key, ToDoubleFunction<MemberResult> of) {
        columns.numbers(texts.of("head." + key), row -> texts.number(of.applyAsDouble(row), 1));
    }

    private static void cny(Columns<MemberResult> columns, Texts texts, String key, ToDoubleFunction<MemberResult> of) {
        columns.numbers(texts.of("head." + key), row -> texts.number(of.applyAsDouble(row), 0));
    }
}
