package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.pin.PinRule;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.stream.IntStream;

/** What operators had decided before; nothing where they had not. */
public final class PinTable {

    private PinTable() {}

    public static void write(Content content, Html html) {
        List<Pin> pins = content.plan().problem().pins();
        if (pins.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("pins"));
        new Columns<Pin>()
                .words(texts.of("head.asset"), Pin::asset)
                .words(texts.of("head.when"), pin -> when(content, pin))
                .words(texts.of("head.pinned"), pin -> texts.rule(PinRule.of(pin.mode())))
                .numbers(texts.of("head.pinnedMw"), pin -> power(pin, texts))
                .write("", pins, html);
        html.element("p", "caption", texts.of("pins.caption")).close();
    }

    private static String when(Content content, Pin pin) {
        Horizon horizon = content.clock().horizon();
        int[] steps = IntStream.range(0, horizon.steps())
                .filter(t -> pin.holdsAt(horizon, t))
                .toArray();
        return content.clock().interval(steps[0], steps[steps.length - 1]);
    }

    private static String power(Pin pin, Texts texts) {
        Double mw = pin.powerMw();
        return mw == null ? texts.of("none") : texts.number(mw, 1);
    }
}
