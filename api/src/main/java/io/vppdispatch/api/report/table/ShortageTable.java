package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Shortage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that could not be met: where, from when to when, how much; nothing where there is none. */
public final class ShortageTable {

    private ShortageTable() {}

    /** Steps in a row in which the same thing is missing. */
    private record Spell(Shortage first, int last, double mostMw, double mwh) {

        static Spell of(Shortage shortage, double hours) {
            return new Spell(shortage, shortage.step(), shortage.powerMw(), shortage.powerMw() * hours);
        }

        boolean goesOnWith(Shortage next) {
            return next.kind().equals(first.kind())
                    && next.subject().equals(first.subject())
                    && next.step() == last + 1;
        }

        Spell with(Shortage next, double hours) {
            return new Spell(first, next.step(), Math.max(mostMw, next.powerMw()), mwh + next.powerMw() * hours);
        }
    }

    public static void write(Content content, Html html) {
        Texts texts = content.texts();
        if (content.plan().audit().shortages().isEmpty()) {
            return;
        }
        List<Cell> head = List.of(
                Cell.words(texts.of("head.what")),
                Cell.words(texts.of("head.where")),
                Cell.words(texts.of("head.when")),
                Cell.number(texts.of("head.mostMw")),
                Cell.number(texts.of("head.mwh")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Spell spell : spells(content)) {
            rows.add(List.of(
                    Cell.words(texts.of("Shortage." + spell.first().kind())),
                    Cell.words(spell.first().subject()),
                    Cell.words(content.clock().interval(spell.first().step(), spell.last())),
                    Cell.number(texts.number(spell.mostMw(), 1)),
                    Cell.number(texts.number(spell.mwh(), 1))));
        }
        html.open("section", "").element("h2", "", texts.of("shortages"));
        html.table("warn", head, rows).close();
    }

    /** True where a product lacks reserve at any step. */
    static boolean isReserveShort(Audit audit) {
        return audit.shortages().stream().anyMatch(shortage -> shortage.kind().equals("reserve"));
    }

    private static List<Spell> spells(Content content) {
        List<Shortage> shortages = new ArrayList<>(content.plan().audit().shortages());
        shortages.sort(Comparator.comparing(Shortage::kind)
                .thenComparing(Shortage::subject)
                .thenComparing(Shortage::step));
        List<Spell> spells = new ArrayList<>();
        for (Shortage shortage : shortages) {
            double hours = content.hours(shortage.step());
            int end = spells.size() - 1;
            if (end >= 0 && spells.get(end).goesOnWith(shortage)) {
                spells.set(end, spells.get(end).with(shortage, hours));
            } else {
                spells.add(Spell.of(shortage, hours));
            }
        }
        return spells;
    }
}
