package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What flows over a link.
 *
 * @param mostBackwardMw most power the other way, not negative
 * @param fullHours time at the limit of either way
 */
public record LinkUse(
        Link link,
        double forwardMwh,
        double backwardMwh,
        double mostForwardMw,
        double mostBackwardMw,
        double fullHours) {

    public static List<LinkUse> of(Content content) {
        List<Link> links = content.plan().problem().links();
        List<AssetSchedule> flows = content.plan().schedule().links();
        List<LinkUse> uses = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            uses.add(of(content, links.get(i), flows.get(i).column(Schedule.FLOW_MW)));
        }
        return uses;
    }

    private static LinkUse of(Content content, Link link, Series flowMw) {
        return new LinkUse(
                link,
                content.mwh(t -> Math.max(0, flowMw.at(t))),
                content.mwh(t -> Math.max(0, -flowMw.at(t))),
                Math.max(0, flowMw.max()),
                Math.max(0, -flowMw.min()),
                content.mwh(t -> isFull(link, flowMw, t) ? 1 : 0));
    }

    private static boolean isFull(Link link, Series flowMw, int step) {
        double flow = flowMw.at(step);
        double limit =
                flow > 0 ? link.forwardMaxMw().at(step) : link.backwardMaxMw().at(step);
        return Math.abs(flow) > PowerStack.SHOWN_MW && Math.abs(flow) > limit - PowerStack.SHOWN_MW;
    }
}
