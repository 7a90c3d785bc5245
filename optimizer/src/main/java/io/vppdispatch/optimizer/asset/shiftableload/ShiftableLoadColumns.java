package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import java.util.ArrayList;
import java.util.List;

/** Names of the columns of a shiftable load's schedule, all but the net power. */
final class ShiftableLoadColumns {

    /** Work given up in the step in which it could be done last. */
    static final String UNMET_MWH = "unmet_mwh";

    private ShiftableLoadColumns() {}

    static List<String> all(ShiftableLoad load) {
        List<String> names = new ArrayList<>(List.of(AssetSchedule.POWER_MW, UNMET_MWH));
        for (Job job : load.jobs()) {
            names.add(power(job));
            names.add(unmet(job));
        }
        return names;
    }

    /** Power taken by a job. */
    static String power(Job job) {
        return job.id() + "_mw";
    }

    static String unmet(Job job) {
        return job.id() + "_" + UNMET_MWH;
    }
}
