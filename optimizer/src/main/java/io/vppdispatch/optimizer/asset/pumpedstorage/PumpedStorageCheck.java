package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules across the components of a station. */
final class PumpedStorageCheck {

    private final PumpedStorage station;
    private final Horizon horizon;
    private final Issues issues;
    private final List<String> groupIds;

    PumpedStorageCheck(PumpedStorage station, Horizon horizon, Issues issues) {
        this.station = station;
        this.horizon = horizon;
        this.issues = issues;
        this.groupIds = station.groups().stream().map(MachineGroup::id).toList();
    }

    void run() {
        checkGroups();
        new LossCheck(station, horizon, issues).run();
        checkUpper();
        checkLower();
        checkInitialGroups();
        new PumpedStorageOptionCheck(station, issues).run();
    }

    private void checkGroups() {
        issues.at("groups").require(!station.groups().isEmpty(), "empty", "groups must have at least one group");
        Set<String> seen = new HashSet<>();
        for (int g = 0; g < groupIds.size(); g++) {
            MachineGroup group = station.groups().get(g);
            Issues at = issues.at("groups").at(g);
            at.at("id")
                    .require(
                            seen.add(group.id()),
                            "duplicate_id",
                            "the id " + group.id() + " is used by another group already");
            at.at("id")
                    .require(
                            group.id().matches("[\\p{L}\\p{N}_.-]+"),
                            "id",
                            "id (" + group.id() + ") must be letters, digits, '_', '-' and '.' only");
            at.at("generate_min_mw")
                    .require(
                            group.generateMinMw() <= group.generateMaxMw(),
                            "range",
                            "generate_min_mw (" + group.generateMinMw() + ") of " + group.id()
                                    + " must be between 0 and generate_max_mw (" + group.generateMaxMw() + ")");
        }
    }

    private void checkUpper() {
        UpperReservoir upper = station.upper();
        requireBand(issues.at("upper"), upper.minMillionM3(), upper.maxMillionM3());
        double initial = station.initial().upperMillionM3();
        Issues place = issues.at("initial").at("upper_million_m3");
        requireBetween(place, "upper_million_m3", initial, upper.minMillionM3(), upper.maxMillionM3());
        Double target = station.endTargetUpperMillionM3();
        if (target != null) {
            Issues at = issues.at("end_target_upper_million_m3");
            requireBetween(at, "end_target_upper_million_m3", target, upper.minMillionM3(), upper.maxMillionM3());
        }
        if (target != null && station.endRule() == EndRule.TARGET) {
            double missCny = station.endTargetMissCnyPerThousandM3();
            issues.at("end_target_miss_cny_per_thousand_m3")
                    .require(
                            missCny > 0,
                            "range",
                            "end_target_miss_cny_per_thousand_m3 (" + missCny
                                    + ") must be above 0 where end_target_upper_million_m3 is given, or it has no effect");
        }
    }

    private void checkLower() {
        LowerReservoir lower = station.lower();
        Double initial = station.initial().lowerMillionM3();
        Issues place = issues.at("initial").at("lower_million_m3");
        if (lower == null) {
            place.require(initial == null, "unused", "lower_million_m3 (" + initial + ") must be absent without lower");
            return;
        }
        requireBand(issues.at("lower"), lower.minMillionM3(), lower.maxMillionM3());
        if (initial == null) {
            place.add("missing", "lower_million_m3 must be given for a station with a lower reservoir");
        } else {
            requireBetween(place, "lower_million_m3", initial, lower.minMillionM3(), lower.maxMillionM3());
        }
    }

    private static void requireBand(Issues place, double minMillionM3, double maxMillionM3) {
        place.at("min_million_m3")
                .require(
                        minMillionM3 <= maxMillionM3,
                        "range",
                        "min_million_m3 (" + minMillionM3 + ") must be between 0 and max_million_m3 (" + maxMillionM3
                                + ")");
    }

    /** Asks nothing of a band that is empty, which is an issue of its own. */
    private static void requireBetween(Issues place, String key, double mm3, double minMillionM3, double maxMillionM3) {
        place.require(
                minMillionM3 > maxMillionM3 || (minMillionM3 <= mm3 && mm3 <= maxMillionM3),
                "range",
                key + " (" + mm3 + ") must be between min_million_m3 (" + minMillionM3 + ") and max_million_m3 ("
                        + maxMillionM3 + ")");
    }

    private void checkInitialGroups() {
        Set<String> seen = new HashSet<>();
        boolean generates = false;
        boolean pumps = false;
        for (int g = 0; g < station.initial().groups().size(); g++) {
            GroupInitial state = station.initial().groups().get(g);
            Issues at = issues.at("initial").at("groups").at(g);
            at.at("group")
                    .require(
                            seen.add(state.group()),
                            "duplicate_id",
                            "the group " + state.group() + " has a state already");
            checkInitialGroup(state, at);
            generates |= state.generating() > 0;
            pumps |= state.pumping() > 0;
        }
        issues.at("initial")
                .at("groups")
                .require(
                        station.hydraulicShortCircuit() || !(generates && pumps),
                        "modes",
                        "machines must not generate and pump at once");
    }

    private void checkInitialGroup(GroupInitial state, Issues at) {
        int index = groupIds.indexOf(state.group());
        if (index < 0) {
            at.at("group")
                    .add(
                            "unknown_group",
                            "group (" + state.group() + ") must be one of " + groupIds
                                    + Hints.maybe(state.group(), groupIds));
            return;
        }
        int count = station.groups().get(index).count();
        double pumpMw = station.groups().get(index).pumpMw();
        at.at("pumping")
                .require(
                        state.pumping() == 0 || pumpMw > 0,
                        "range",
                        "pumping (" + state.pumping() + ") must be 0 for machines that cannot pump (pump_mw " + pumpMw
                                + ")");
        requireCount(at.at("generating"), "generating", state.generating(), count);
        requireCount(at.at("pumping"), "pumping", state.pumping(), count);
        for (int i = 0; i < state.recent().size(); i++) {
            RecentRun run = state.recent().get(i);
            Issues place = at.at("recent").at(i);
            requireCount(place.at("generating"), "generating", run.generating(), count);
            requireCount(place.at("pumping"), "pumping", run.pumping(), count);
        }
    }

    private static void requireCount(Issues place, String key, int machines, int count) {
        place.require(
                machines <= count, "range", key + " (" + machines + ") must be between 0 and count (" + count + ")");
    }
}
