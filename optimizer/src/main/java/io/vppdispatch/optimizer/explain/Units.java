package io.vppdispatch.optimizer.explain;

import java.util.HashMap;
import java.util.Map;

/** What the rows of a rule are measured in. */
final class Units {

    private static final Map<String, String> UNITS = new HashMap<>();

    static {
        measured("MW", "N1 N2 N4 N5 N6 N7 N20 N21 N22 N23 N40 N41 N42");
        measured("MW", "X3 R3 R4");
        measured("MW", "P3 P4 P21 P23");
        measured("MW", "D6 D7 D8 D11 D12 D13 D14 D15");
        measured("MW", "S3 S4 S8 S10 S11 S14 S17 S18 S21 S23 S24");
        measured("MW", "T6 T7 T8 T9 T10 T13 T14 T15 T16 T18 T19 T20 T21 T22 T30 T31");
        measured("MW", "CV4 CV5 CV6 CV7 CV8");
        measured("MW", "HB4 HB5 HB6 HB7");
        measured("MW", "HS3 HS4");
        measured("MW", "EV3 EV4 EV5");
        measured("MW", "SL2 SL4");
        measured("MW", "I5 I6 I7");
        measured("MWh", "O2 W1 W2");
        measured("MWh", "S1 S7 S9 S12 S13 S15 S16 S19 S22");
        measured("MWh", "HS1 HS7");
        measured("MWh", "EV1 EV2 EV6 EV7");
        measured("MWh", "SL1 SL5");
        measured("K", "HV1 HV2 HV3 HV5");
        measured("thousand m3", "P7 P8 P15 P19 P24");
        measured("machines", "P1 P2 P11 P12 P13 P14 P16 P17 P20");
        measured("machines", "I3 I4");
        measured("starts", "P18");
        measured("calls", "D5");
        measured("units of fuel", "N30 N31 T32 T33");
        measured("CNY", "O1");
        measured("tce", "W3");
        measured("t", "W4");
    }

    private Units() {}

    private static void measured(String unit, String codes) {
        for (String code : codes.split(" ", -1)) {
            UNITS.put(code, unit);
        }
    }

    /** Unit by a rule's code, empty for commitments and other states. */
    static String of(String code) {
        return UNITS.getOrDefault(code, "");
    }
}
