package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one machine of a pumped storage station did.
 *
 * @param modes 1 while it generates, -1 while it pumps, 0 at rest, at every step
 */
public record MachineUse(String station, String machine, double generatingHours, double pumpingHours, int[] modes) {

    /** Column with the mode of one machine. */
    private static final Pattern MODE = Pattern.compile("(.+)_machine(\\d+)_mode");

    public static List<MachineUse> of(Content content) {
        List<MachineUse> machines = new ArrayList<>();
        for (AssetView view : content.assets()) {
            for (String column : view.schedule().columns().keySet()) {
                Matcher mode = MODE.matcher(column);
                if (mode.matches()) {
                    machines.add(of(content, view.schedule(), column, mode.group(1) + " " + mode.group(2)));
                }
            }
        }
        return machines;
    }

    private static MachineUse of(Content content, AssetSchedule schedule, String column, String machine) {
        int[] modes = new int[content.steps()];
        for (int t = 0; t < modes.length; t++) {
            modes[t] = (int) schedule.count(column, t);
        }
        return new MachineUse(
                schedule.subject(),
                machine,
                content.mwh(t -> modes[t] > 0 ? 1 : 0),
                content.mwh(t -> modes[t] < 0 ? 1 : 0),
                modes);
    }
}
