package io.vppdispatch.optimizer.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of a rule are measured in. */
final class Units {

    private static final Map<String, List<String>> CODES = Map.of(
            "MW",
            List.of(
                    "N1", "N2", "N4", "N5", "N6", "N7", "N20", "N21", "N22", "N23", "N40", "N41", "N42", "X3", "R3",
                    "R4", "P3", "P4", "P21", "P23", "D6", "D7", "D8", "D11", "D12", "D13", "D14", "D15", "S3", "S4",
                    "S8", "S10", "S11", "S14", "S17", "S18", "S21", "T6", "T7", "T8", "T9", "T10", "T13", "T14", "T15",
                    "T16", "T18"),
            "MWh",
            List.of("S1", "S7", "S9", "S12", "S13", "S15", "S16", "S19", "S22", "O2", "W1", "W2"),
            "thousand m3",
            List.of("P7", "P8", "P15", "P19", "P24"),
            "machines",
            List.of("P1", "P2", "P11", "P12", "P13", "P14", "P16", "P17", "P20"),
            "starts",
            List.of("P18"),
            "calls",
            List.of("D5"),
            "CNY",
            List.of("O1"),
            "tce",
            List.of("W3"),
            "t",
            List.of("W4"));

    private static final Map<String, String> UNITS = new HashMap<>();

    static {
        CODES.forEach((unit, codes) -> codes.forEach(code -> UNITS.put(code, unit)));
    }

    private Units() {}

    /** Unit by a rule's code, empty for commitments and other states. */
    static String of(String code) {
        return UNITS.getOrDefault(code, "");
    }
}
