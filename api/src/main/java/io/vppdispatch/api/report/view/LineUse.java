package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much a line with a limit carries.
 *
 * @param mostStep step of the highest loading
 * @param mostMw flow in that step, negative against the line
 * @param mostShare its share of the limit
 * @param meanShare share of the limit over time
 * @param fullHours time at the limit
 */
public record LineUse(Line line, int mostStep, double mostMw, double mostShare, double meanShare, double fullHours) {

    /** The most loaded lines, the highest loading first. */
    public static List<LineUse> mostLoaded(Content content, int most) {
        List<Line> lines = content.plan().problem().grid().lines();
        List<LineUse> uses = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Series limit = lines.get(i).maxMw();
            if (limit != null) {
                Series flow = content.plan().schedule().lines().get(i).column(Schedule.LINE_FLOW_MW);
                uses.add(of(content, lines.get(i), flow, limit));
            }
        }
        uses.sort(Comparator.comparingDouble(LineUse::mostShare).reversed());
        return uses.subList(0, Math.min(most, uses.size()));
    }

    private static LineUse of(Content content, Line line, Series flow, Series limit) {
        int step = content.leastStep(t -> -share(flow, limit, t));
        double hours = content.clock().horizon().totalHours();
        return new LineUse(
                line,
                step,
                flow.at(step),
                share(flow, limit, step),
                content.mwh(t -> share(flow, limit, t)) / hours,
                content.mwh(t -> Math.abs(flow.at(t)) > limit.at(t) - PowerStack.SHOWN_MW ? 1 : 0));
    }

    /** A line that may carry nothing is full. */
    private static double share(Series flow, Series limit, int step) {
        return limit.at(step) > 0 ? Math.abs(flow.at(step)) / limit.at(step) : 1;
    }
}
