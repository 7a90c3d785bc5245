package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.MachineUse;
import java.util.ArrayList;
import java.util.List;

/** Every machine of every pumped storage station: how long it ran either way, and when. */
public final class MachineTable {

    private MachineTable() {}

    public static void write(Content content, Html html) {
        List<MachineUse> machines = MachineUse.of(content);
        if (machines.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("machines"));
        new Columns<MachineUse>()
                .words(texts.of("head.asset"), MachineUse::station)
                .words(texts.of("head.machine"), MachineUse::machine)
                .numbers(texts.of("head.generatingHours"), machine -> texts.number(machine.generatingHours(), 2))
                .numbers(texts.of("head.pumpingHours"), machine -> texts.number(machine.pumpingHours(), 2))
                .lines(texts.of("head.generates"), machine -> spells(content, machine.modes(), 1))
                .lines(texts.of("head.pumps"), machine -> spells(content, machine.modes(), -1))
                .write("", machines, html);
        html.close();
    }

    /** From when to when it was in a mode. */
    private static String spells(Content content, int[] modes, int mode) {
        List<String> spells = new ArrayList<>();
        int first = -1;
        for (int t = 0; t <= modes.length; t++) {
            boolean isOn = t < modes.length && modes[t] == mode;
            if (isOn && first < 0) {
                first = t;
            } else if (!isOn && first >= 0) {
                spells.add(content.clock().interval(first, t - 1));
                first = -1;
            }
        }
        return content.texts().list(spells);
    }
}
