package io.vppdispatch.api.files;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;

/** Every column the schedule of a problem has, {@code subject.quantity}. */
final class ScheduleColumns {

    /** A subject of the schedule and the names of its columns. */
    record Subject(String id, List<String> columns) {

        List<String> headers() {
            return columns.stream().map(column -> id + "." + column).toList();
        }
    }

    private ScheduleColumns() {}

    static List<Subject> assets(DispatchProblem problem) {
        List<Subject> subjects = new ArrayList<>();
        for (Asset asset : problem.assets()) {
            List<String> columns =
                    new ArrayList<>(AssetCatalogue.typeOf(asset).columns(asset, problem.reservesOf(asset)));
            columns.add(AssetSchedule.COST_CNY);
            subjects.add(new Subject(asset.id(), columns));
        }
        return subjects;
    }

    static List<Subject> nodes(DispatchProblem problem) {
        return problem.nodes().stream()
                .map(Node::id)
                .map(id -> new Subject(id, List.of(Schedule.SHORTAGE_MW, Schedule.SURPLUS_MW)))
                .toList();
    }

    static List<Subject> links(DispatchProblem problem) {
        return problem.links().stream()
                .map(Link::id)
                .map(id -> new Subject(id, List.of(Schedule.FLOW_MW)))
                .toList();
    }

    static List<Subject> lines(DispatchProblem problem) {
        return problem.grid().lines().stream()
                .map(Line::id)
                .map(id -> new Subject(id, List.of(Schedule.LINE_FLOW_MW)))
                .toList();
    }

    static List<Subject> reserves(DispatchProblem problem) {
        return problem.reserves().stream()
                .map(ReserveProduct::id)
                .map(id -> new Subject(id, List.of(Schedule.SHORTFALL_MW)))
                .toList();
    }
}
