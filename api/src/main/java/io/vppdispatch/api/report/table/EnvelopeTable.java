package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.portfolio.Envelope;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** How far every virtual power plant could leave its schedule, by the duration of a call; nothing where that was not asked for. */
public final class EnvelopeTable {

    private EnvelopeTable() {}

    public static void write(Content content, Html html) {
        if (content.envelopes().isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("envelopes"));
        for (Envelope envelope : content.envelopes()) {
            html.element("h3", "", envelope.portfolio());
            write(envelope.spans(), texts, html);
        }
        html.element("p", "caption", texts.of("envelopes.caption")).close();
    }

    private static void write(List<Envelope.Span> spans, Texts texts, Html html) {
        new Columns<Envelope.Span>()
                .numbers(texts.of("head.callMinutes"), span -> Integer.toString(span.minutes()))
                .numbers(texts.of("head.upLeast"), span -> least(texts, span.upMw()))
                .numbers(texts.of("head.upMost"), span -> most(texts, span.upMw()))
                .numbers(texts.of("head.downLeast"), span -> least(texts, span.downMw()))
                .numbers(texts.of("head.downMost"), span -> most(texts, span.downMw()))
                .write("", spans, html);
    }

    private static String least(Texts texts, Series mw) {
        return number(texts, known(mw).min().orElse(Double.NaN));
    }

    private static String most(Texts texts, Series mw) {
        return number(texts, known(mw).max().orElse(Double.NaN));
    }

    /** Of the steps at which a call fits the horizon. */
    private static DoubleStream known(Series mw) {
        return Arrays.stream(mw.toArray()).filter(value -> !Double.isNaN(value));
    }

    private static String number(Texts texts, double mw) {
        return Double.isNaN(mw) ? texts.of("none") : texts.number(mw, 1);
    }
}
