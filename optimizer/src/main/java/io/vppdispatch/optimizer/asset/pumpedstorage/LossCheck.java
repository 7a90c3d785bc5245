package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pumping water up and generating from it loses energy, whichever groups of the station do which: all share the reservoirs.
 *
 * <p>A layer of water is pumped in a step that begins at or below it and drawn in one that begins at or above it: in band j
 * and in band m, {@code j <= m}. Every layer of a cycle is pumped as often as drawn, so no cycle gains where {@code k_generate[m] <=
 * k_pump[j]} for all bands that share a layer: {@code m <= j + 1}, and beyond that where one step of pumping and one of
 * generating together reach over the bands between.
 */
final class LossCheck {

    private static final double MILLION_M3_PER_FLOW_HOUR = 0.0036;

    private final List<MachineGroup> groups;
    private final List<Double> edges;
    private final int bands;
    private final double reachMillionM3;
    private final Issues issues;

    /** A group that pumps in a band, MW per m3/s. */
    private record Pump(String group, double rate) {}

    LossCheck(PumpedStorage station, Horizon horizon, Issues issues) {
        this.groups = station.groups();
        this.edges = station.bandEdgesMillionM3();
        this.bands = station.bands();
        double hours = IntStream.range(0, horizon.steps())
                .mapToDouble(horizon::hours)
                .max()
                .orElse(0);
        this.reachMillionM3 = MILLION_M3_PER_FLOW_HOUR * hours * (FastestFlow.down(station) + FastestFlow.up(station));
        this.issues = issues.at("groups");
    }

    void run() {
        if (groups.stream()
                .anyMatch(group -> isBanded(group) && group.headBands().size() != bands - 1)) {
            return; // bands that differ are an issue of their own
        }
        for (int g = 0; g < groups.size(); g++) {
            MachineGroup group = groups.get(g);
            Issues at = issues.at(g);
            check(at, group, group.generateMwPerM3PerS(), 0, isBanded(group) ? 0 : bands - 1);
            for (int b = 0; b < group.headBands().size(); b++) {
                double rate = group.headBands().get(b).generateMwPerM3PerS();
                check(at.at("head_bands").at(b), group, rate, b + 1, b + 1);
            }
        }
    }

    private static boolean isBanded(MachineGroup group) {
        return !group.headBands().isEmpty();
    }

    /** Output from the bands {@code first} to {@code last} against the pumps that take the least energy for such water. */
    private void check(Issues at, MachineGroup group, double generated, int first, int last) {
        IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(this::pumpsFor)
                .min(Comparator.comparingDouble(Pump::rate))
                .ifPresent(pump -> at.at("generate_mw_per_m3_per_s")
                        .require(
                                generated <= pump.rate,
                                "range",
                                "generate_mw_per_m3_per_s (" + generated + ") of " + group.id()
                                        + " must be at most pump_mw_per_m3_per_s (" + pump.rate + ") of " + pump.group
                                        + ", the least at which its water is raised, or water pumped up would give back"
                                        + " more energy than it took"));
    }

    /** Those that raise water which is drawn in a band. */
    private Stream<Pump> pumpsFor(int drawn) {
        return IntStream.rangeClosed(0, drawn)
                .filter(pumped -> shareWater(pumped, drawn))
                .boxed()
                .flatMap(pumped -> groups.stream()
                        .filter(group -> group.pumpMw() > 0)
                        .map(group -> new Pump(
                                group.id(), group.limits(bands).get(pumped).pumpRate())));
    }

    private boolean shareWater(int pumped, int drawn) {
        return drawn <= pumped + 1 || edges.get(drawn) - edges.get(pumped + 1) < reachMillionM3;
    }
}
