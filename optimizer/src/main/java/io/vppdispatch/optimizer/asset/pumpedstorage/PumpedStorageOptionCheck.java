package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Issues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules across what a station may have beside its machines and reservoirs: bands, limits of starts, end rules, states. */
final class PumpedStorageOptionCheck {

    private static final int WEEKDAYS = 7;

    private final PumpedStorage station;
    private final Issues issues;

    PumpedStorageOptionCheck(PumpedStorage station, Issues issues) {
        this.station = station;
        this.issues = issues;
    }

    void run() {
        for (int g = 0; g < station.groups().size(); g++) {
            checkGroup(station.groups().get(g), issues.at("groups").at(g));
        }
        checkEnd();
        checkHeld();
        for (int g = 0; g < station.initial().groups().size(); g++) {
            GroupInitial state = station.initial().groups().get(g);
            Issues at = issues.at("initial").at("groups").at(g);
            station.groups().stream()
                    .filter(group -> group.id().equals(state.group()))
                    .forEach(group -> checkMachines(group, state, at));
        }
    }

    private void checkGroup(MachineGroup group, Issues at) {
        Double pumpMin = group.pumpMinMw();
        if (pumpMin != null) {
            at.at("pump_min_mw")
                    .require(
                            pumpMin < group.pumpMw(),
                            "range",
                            "pump_min_mw (" + pumpMin + ") of " + group.id() + " must be between 0 and below pump_mw ("
                                    + group.pumpMw() + ")");
        }
        at.at("max_starts_per_day")
                .require(
                        group.maxStartsPerDay() == null || !station.hydraulicShortCircuit() || group.count() <= 1,
                        "range",
                        "max_starts_per_day (" + group.maxStartsPerDay() + ") of " + group.id()
                                + " must be given for single machines with hydraulic_short_circuit: list each of the "
                                + group.count() + " machines as a group of its own");
        requireReserve(at, group, "start_minutes", group.startMinutes());
        requireReserve(at, group, "ramp_mw_per_min", group.rampMwPerMin());
        for (int b = 0; b < group.headBands().size(); b++) {
            checkBand(group, b, at.at("head_bands").at(b));
        }
        checkSameEdges(group, at);
    }

    private void requireReserve(Issues at, MachineGroup group, String key, @Nullable Double value) {
        at.at(key)
                .require(
                        value == null || station.holdsReserve(),
                        "unused",
                        key + " (" + value + ") of " + group.id()
                                + " must be absent unless holds_reserve is true, or it has no effect");
    }

    private void checkBand(MachineGroup group, int b, Issues at) {
        HeadBand band = group.headBands().get(b);
        UpperReservoir upper = station.upper();
        double below =
                b == 0 ? upper.minMillionM3() : group.headBands().get(b - 1).fromUpperMillionM3();
        double from = band.fromUpperMillionM3();
        at.at("from_upper_million_m3")
                .require(
                        below < from && from < upper.maxMillionM3(),
                        "range",
                        "from_upper_million_m3 (" + from + ") must be above " + below + " and below max_million_m3 ("
                                + upper.maxMillionM3() + ")");
        MachineLimits limits = MachineLimits.of(group, band);
        at.at("generate_min_mw")
                .require(
                        limits.generateMinMw() <= limits.generateMaxMw(),
                        "range",
                        "generate_min_mw (" + limits.generateMinMw() + ") of the band must be between 0 and "
                                + limits.generateMaxMw());
        at.at("pump_min_mw")
                .require(
                        band.pumpMinMw() == null || group.isVariableSpeed(),
                        "unused",
                        "pump_min_mw (" + band.pumpMinMw() + ") must be absent in a band of fixed speed");
        at.at("pump_mw")
                .require(
                        limits.pumpMinMw() <= limits.pumpMw() && (limits.pumpMw() > 0) == (group.pumpMw() > 0),
                        "range",
                        "pump_mw (" + limits.pumpMw() + ") of the band must be at least " + limits.pumpMinMw()
                                + " and 0 for machines that cannot pump alone");
    }

    /** The head is that of the reservoir, so it changes for all groups at the same volumes. */
    private void checkSameEdges(MachineGroup group, Issues at) {
        List<Double> own =
                group.headBands().stream().map(HeadBand::fromUpperMillionM3).toList();
        List<Double> all = station.bandEdgesMillionM3();
        List<Double> first = all.subList(1, all.size() - 1);
        at.at("head_bands")
                .require(
                        own.isEmpty() || own.equals(first),
                        "bands",
                        "head_bands of " + group.id() + " begin at " + own + ", must begin at " + first
                                + " like those of the first group with bands");
    }

    private void checkEnd() {
        EndRule rule = station.endRule();
        Double target = station.endTargetUpperMillionM3();
        issues.at("end_target_upper_million_m3")
                .require(
                        rule == EndRule.TARGET || target == null,
                        "unused",
                        "end_target_upper_million_m3 (" + target
                                + ") must be absent with another end_rule than target");
        double missCny = station.endTargetMissCnyPerThousandM3();
        issues.at("end_target_miss_cny_per_thousand_m3")
                .require(
                        rule == EndRule.TARGET || missCny > 0,
                        "range",
                        "end_target_miss_cny_per_thousand_m3 (" + missCny
                                + ") must be above 0 where end_rule is cyclic or weekly, or it has no effect");
        List<Double> weekly = station.weeklyTargetUpperMillionM3();
        issues.at("weekly_target_upper_million_m3")
                .require(
                        weekly.size() == (rule == EndRule.WEEKLY ? WEEKDAYS : 0),
                        "length",
                        "weekly_target_upper_million_m3 has " + weekly.size() + " values, must have " + WEEKDAYS
                                + " with end_rule weekly and none without");
        for (int day = 0; day < weekly.size(); day++) {
            requireVolume(issues.at("weekly_target_upper_million_m3").at(day), weekly.get(day));
        }
        Double cycle = station.initial().cycleUpperMillionM3();
        Issues at = issues.at("initial").at("cycle_upper_million_m3");
        at.require(
                cycle == null || rule == EndRule.CYCLIC,
                "unused",
                "cycle_upper_million_m3 (" + cycle + ") must be absent unless end_rule is cyclic");
        if (cycle != null) {
            requireVolume(at, cycle);
        }
        double value = station.endValueCnyPerThousandM3();
        issues.at("end_value_cny_per_thousand_m3")
                .require(
                        value == 0 || station.endValueRule() == EndValueRule.GIVEN,
                        "unused",
                        "end_value_cny_per_thousand_m3 (" + value + ") must be 0 where end_value_rule is replacement");
    }

    private void requireVolume(Issues at, double mm3) {
        UpperReservoir upper = station.upper();
        at.require(
                upper.minMillionM3() <= mm3 && mm3 <= upper.maxMillionM3(),
                "range",
                "a volume (" + mm3 + ") must be between min_million_m3 (" + upper.minMillionM3()
                        + ") and max_million_m3 (" + upper.maxMillionM3() + ")");
    }

    private void checkHeld() {
        issues.at("initial")
                .at("held")
                .require(
                        station.holdsReserve() || station.initial().held().isEmpty(),
                        "unused",
                        "held must be empty unless holds_reserve is true");
    }

    private static void checkMachines(MachineGroup group, GroupInitial state, Issues at) {
        at.require(
                state.generating() == 0
                        || state.pumping() == 0
                        || state.generating() + state.pumping() <= group.count(),
                "range",
                state.generating() + " generating and " + state.pumping() + " pumping must be at most count ("
                        + group.count() + ")");
        if (state.machines().isEmpty()) {
            return;
        }
        at.at("machines")
                .require(
                        state.machines().size() == group.count(),
                        "length",
                        "machines has " + state.machines().size() + " values, must have count (" + group.count() + ")");
        requireCount(at, "generating", state.generating(), state, MachineMode.GENERATING);
        requireCount(at, "pumping", state.pumping(), state, MachineMode.PUMPING);
        at.at("recent").require(state.recent().isEmpty(), "unused", "recent must be empty where machines are given");
        for (int m = 0; m < state.machines().size(); m++) {
            MachineInitial machine = state.machines().get(m);
            at.at("machines")
                    .at(m)
                    .at("ran")
                    .require(
                            machine.isOff() || machine.ran() == MachineMode.OFF,
                            "unused",
                            "ran must be off for a machine that runs");
        }
    }

    private static void requireCount(Issues at, String key, int count, GroupInitial state, MachineMode mode) {
        long machines = state.machines().stream()
                .filter(machine -> machine.mode() == mode)
                .count();
        at.at(key)
                .require(
                        count == machines,
                        "machines",
                        key + " (" + count + ") must be " + machines + ", as many machines as are in that mode");
    }
}
