package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.AssetView;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PowerStack;
import io.vppdispatch.api.report.view.PriceLine;
import io.vppdispatch.optimizer.asset.Level;
import io.vppdispatch.optimizer.portfolio.PortfolioResult;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Every step of the plan by the time it ends: first the whole system, then, folded away, every asset. */
public final class StepTable {

    private final Content content;
    private final Texts texts;
    private final Columns<Integer> columns = new Columns<>();

    private StepTable(Content content) {
        this.content = content;
        this.texts = content.texts();
        columns.words(texts.of("head.end"), content.clock()::to);
    }

    public static void write(Content content, Html html) {
        String steps = Integer.toString(content.steps());
        html.raw("<details open=\"open\">")
                .element("summary", "", content.texts().of("steps", steps));
        new StepTable(content).addSystem().writeTo(html);
        html.element("p", "caption", content.texts().of("steps.caption")).raw("</details>\n");
        html.open("details", "").element("summary", "", content.texts().of("steps.assets", steps));
        new StepTable(content).addAssets().writeTo(html);
        html.close();
    }

    private StepTable addSystem() {
        add(texts.of("step.load"), 1, t -> content.stack().loadMw()[t]);
        add(texts.of("step.netLoad"), 1, content::netLoadMw);
        for (PowerStack.Part part : content.stack().parts()) {
            add(texts.of("step.mw", texts.layer(part.key())), 1, t -> part.aboveMw()[t] + part.belowMw()[t]);
        }
        if (content.stack().hasCurtailment()) {
            String head = texts.of("step.mw", texts.layer(PowerStack.CURTAILED));
            add(head, 1, t -> content.stack().curtailedMw()[t]);
        }
        if (content.heat().isShown()) {
            add(texts.of("step.heatLoad"), 1, t -> content.heat().loadMw()[t]);
        }
        for (PowerStack.Part part : content.heat().parts()) {
            String head = texts.of("step.heat", texts.heatPart(part.key()));
            add(head, 1, t -> part.aboveMw()[t] + part.belowMw()[t]);
        }
        content.plan().portfolios().forEach(this::addPortfolio);
        for (PriceLine price : PriceLine.energy(content)) {
            add(texts.of("step.price", price.name()), 2, price.cny()::at);
        }
        return this;
    }

    /** What a virtual power plant delivers beside what it has promised. */
    private void addPortfolio(PortfolioResult result) {
        add(texts.of("step.delivered", result.id()), 1, result.powerMw()::at);
        for (Portfolio portfolio : content.plan().problem().portfolios()) {
            Series promised = portfolio.deliveryMw();
            if (promised != null && portfolio.id().equals(result.id())) {
                add(texts.of("step.promised", result.id()), 1, promised::at);
            }
        }
    }

    private StepTable addAssets() {
        for (AssetView view : content.assets()) {
            if (!view.isAtRest()) {
                add(texts.of("step.mw", view.id()), 1, view::powerMw);
            }
            for (Level level : view.levels()) {
                String unit = texts.unit(level.unit());
                String head = texts.of("step.level", view.id(), texts.column(level.column()), unit);
                add(head, 1, t -> view.schedule().at(level.column(), t));
            }
        }
        return this;
    }

    private void add(String head, int decimals, IntToDoubleFunction valueAt) {
        columns.numbers(head, t -> texts.number(valueAt.applyAsDouble(t), decimals));
    }

    private void writeTo(Html html) {
        List<Integer> steps = IntStream.range(0, content.steps()).boxed().toList();
        columns.write("steps", steps, html);
    }
}
