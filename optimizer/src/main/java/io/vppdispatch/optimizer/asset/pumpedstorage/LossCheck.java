package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Issues;
import java.util.List;

/** Pumping and generating lose energy, whichever groups and head bands of the station do which: all share the reservoirs. */
final class LossCheck {

    private final List<MachineGroup> groups;
    private final Issues issues;

    LossCheck(PumpedStorage station, Issues issues) {
        this.groups = station.groups();
        this.issues = issues.at("groups");
    }

    void run() {
        for (MachineGroup pump : groups) {
            if (pump.pumpMw() > 0 && leastPumpRate(pump) == leastPumpRate()) {
                checkAgainst(pump);
                return;
            }
        }
    }

    private double leastPumpRate() {
        return groups.stream()
                .filter(group -> group.pumpMw() > 0)
                .mapToDouble(LossCheck::leastPumpRate)
                .min()
                .orElseThrow();
    }

    private static double leastPumpRate(MachineGroup group) {
        double least = group.pumpMwPerM3PerS();
        for (HeadBand band : group.headBands()) {
            least = Math.min(least, band.pumpMwPerM3PerS());
        }
        return least;
    }

    /** The group whose pumps take the least energy for their water. */
    private void checkAgainst(MachineGroup pump) {
        for (int g = 0; g < groups.size(); g++) {
            MachineGroup group = groups.get(g);
            Issues at = issues.at(g);
            check(at, group, group.generateMwPerM3PerS(), pump);
            for (int b = 0; b < group.headBands().size(); b++) {
                double generated = group.headBands().get(b).generateMwPerM3PerS();
                check(at.at("head_bands").at(b), group, generated, pump);
            }
        }
    }

    private static void check(Issues at, MachineGroup group, double generated, MachineGroup pump) {
        double pumped = leastPumpRate(pump);
        at.at("generate_mw_per_m3_per_s")
                .require(
                        generated <= pumped,
                        "range",
                        "generate_mw_per_m3_per_s (" + generated + ") of " + group.id()
                                + " must be at most pump_mw_per_m3_per_s (" + pumped + ") of " + pump.id()
                                + ", the least of the station, or water pumped up would give back more energy than it took");
    }
}
