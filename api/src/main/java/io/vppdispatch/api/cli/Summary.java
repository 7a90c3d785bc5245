package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.Report;
import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.ModelSize;
import io.vppdispatch.optimizer.OutOfTime;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.PlanWarning;
import io.vppdispatch.optimizer.Relaxation;
import io.vppdispatch.optimizer.Times;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.ShortageSpan;
import io.vppdispatch.optimizer.audit.WeightAccount;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.time.Horizon;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of a command for people. */
final class Summary {

    private static final int MOST_LINES = 20;
    private static final String NONE = "–";
    private static final String NO_BOUND = "no bound yet";

    private static final String NOTHING_KEPT = line("Files", "none kept: --out DIR keeps plan, schedule and report");

    private Summary() {}

    static String plan(Plan plan, @Nullable Path folder) {
        String proven = plan.isOptimal() ? "proven within the gap" : "stopped before the gap was proven";
        String text = line(
                        "Cost",
                        "%,.2f CNY, %s (%s)",
                        plan.objective(),
                        Double.isFinite(plan.bound())
                                ? String.format(Locale.ROOT, "bound %,.2f, gap %.4f %%", plan.bound(), 100 * plan.gap())
                                : NO_BOUND,
                        proven)
                + warnings(plan.warnings())
                + stages(plan.stages())
                + audit(plan.audit(), plan.problem().horizon())
                + size(plan.size(), plan.seconds())
                + line("Solver", "%s, seed %d", plan.solver(), plan.settings().seed());
        return (text + (folder == null ? NOTHING_KEPT : reports(folder))).stripTrailing();
    }

    private static String warnings(List<PlanWarning> warnings) {
        StringBuilder text = new StringBuilder();
        for (PlanWarning warning : warnings) {
            String kind = Names.key(warning.kind()).replace('_', ' ');
            text.append(line("Warning", "%s: %s", kind, warning.detail()));
        }
        return text.toString();
    }

    private static String reports(Path folder) {
        StringBuilder text = new StringBuilder();
        for (Texts texts : Texts.all()) {
            text.append(line("Report", "%s", folder.resolve(Report.page(texts))));
        }
        return text.toString();
    }

    /** How far each stage is proven, where there are several. */
    private static String stages(List<Stage> stages) {
        StringBuilder text = new StringBuilder();
        for (Stage stage : stages.size() == 1 ? List.<Stage>of() : stages) {
            text.append(line(
                    "Stage",
                    "%s: %,.3f %s, bound %s, %s %,.3f %s",
                    stage.name(),
                    stage.objective(),
                    stage.unit(),
                    Double.isFinite(stage.bound()) ? String.format(Locale.ROOT, "%,.3f", stage.bound()) : "none",
                    stage.isProven() ? "proven within" : "not proven within",
                    stage.accepted(),
                    stage.unit()));
        }
        return text.toString();
    }

    static String relaxation(Relaxation relaxation) {
        return (line("Relaxation", "%,.6f CNY: no plan costs less", relaxation.objective())
                        + size(relaxation.size(), relaxation.seconds()))
                .stripTrailing();
    }

    static String outOfTime(OutOfTime outOfTime) {
        return (line("Limit", "no plan was found in time; %s", bound(outOfTime.bound()))
                        + size(outOfTime.size(), outOfTime.seconds()))
                .stripTrailing();
    }

    private static String bound(double bound) {
        return Double.isFinite(bound) ? String.format(Locale.ROOT, "bound %,.2f CNY", bound) : NO_BOUND;
    }

    static String checked(Audit audit, Horizon horizon) {
        return (line("Cost", "%,.2f CNY, recounted", audit.totalCny()) + audit(audit, horizon)).stripTrailing();
    }

    private static String audit(Audit audit, Horizon horizon) {
        double available = audit.absorbedMwh() + audit.curtailedMwh();
        StringBuilder text = new StringBuilder();
        text.append(line(
                "Renewables",
                "%,.1f MWh absorbed, %,.1f MWh curtailed (%s used)",
                audit.absorbedMwh(),
                audit.curtailedMwh(),
                available > 0 ? String.format(Locale.ROOT, "%.2f %%", 100 * audit.absorbedMwh() / available) : NONE));
        for (WeightAccount weight : audit.weights()) {
            text.append(line(
                    "Weight",
                    "%s: %,.1f of %,.1f MWh, %,.1f MWh of certificates bought",
                    weight.tag(),
                    weight.countedMwh(),
                    weight.requiredMwh(),
                    weight.certificatesBoughtMwh()));
        }
        for (Ledger ledger : List.of(Ledger.COAL, Ledger.CO2)) {
            if (audit.account(ledger) > 0) {
                text.append(line(ledger.name(), "%,.1f %s", audit.account(ledger), ledger.unit()));
            }
        }
        text.append(line(
                "Audit",
                "%s, %s",
                count(audit.violations().size(), "violation"),
                count(audit.shortages().size(), "shortage")));
        first(audit.violations().stream().map(Object::toString).toList(), text);
        first(shortages(audit, horizon), text);
        return text.toString();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void first(List<String> lines, StringBuilder text) {
        lines.stream().limit(MOST_LINES).forEach(each -> text.append(line("", "%s", each)));
        if (lines.size() > MOST_LINES) {
            text.append(line("", "... and %d more", lines.size() - MOST_LINES));
        }
    }

    private static List<String> shortages(Audit audit, Horizon horizon) {
        Clock clock = new Clock(horizon);
        return ShortageSpan.merged(audit.shortages(), horizon).stream()
                .map(span -> shortage(span, clock))
                .toList();
    }

    private static String shortage(ShortageSpan span, Clock clock) {
        ShortageKind.Measure measure = span.kind().measure();
        return String.format(
                Locale.ROOT,
                "%s at %s, %s: up to %.3f %s, %.3f %s",
                Names.key(span.kind()).replace('_', ' '),
                span.subject(),
                clock.interval(span.firstStep(), span.lastStep()),
                span.most(),
                measure.unit(),
                span.sum(),
                measure.sumUnit());
    }

    private static String size(ModelSize size, Times seconds) {
        return line("Model", "%,d rows, %,d columns, %,d nonzeros", size.rows(), size.columns(), size.nonzeros())
                + line(
                        "Seconds",
                        "%.2f build, %.2f solve, %.2f audit, %.2f in all",
                        seconds.build(),
                        seconds.solve(),
                        seconds.audit(),
                        seconds.total());
    }

    private static String line(String label, String format, Object... values) {
        return String.format(Locale.ROOT, "%-11s", label)
                + String.format(Locale.ROOT, format, values)
                + System.lineSeparator();
    }
}
