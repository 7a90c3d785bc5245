package io.vppdispatch.cases.json;

import java.util.Map;
import java.util.Set;

/** The unit at the end of a key: {@code price_cny_per_mwh} is in CNY/MWh. */
final class Units {

    private static final String PER = "_per_";

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("mw", "MW"),
            Map.entry("mwh", "MWh"),
            Map.entry("cny", "CNY"),
            Map.entry("tce", "tce"),
            Map.entry("tco2", "t CO2"),
            Map.entry("gj", "GJ"),
            Map.entry("m3", "m3"),
            Map.entry("thousand_m3", "1000 m3"),
            Map.entry("million_m3", "10^6 m3"),
            Map.entry("hours", "h"),
            Map.entry("minutes", "min"),
            Map.entry("c", "°C"),
            Map.entry("k", "K"),
            Map.entry("percent", "%"),
            Map.entry("mva", "MVA"),
            Map.entry("pu", "pu"),
            Map.entry("deg", "°"),
            Map.entry("t", "t"),
            Map.entry("units", "unit"),
            Map.entry("years", "a"),
            Map.entry("days", "d"));

    /** What is taken of the same as above: a ratio without a unit. */
    private static final Set<String> SAME = Set.of("heat");

    private static final Map<String, String> BELOW =
            Map.of("min", "min", "h", "h", "s", "s", "unit", "unit", "hour", "h", "k_h", "(K h)", "mwh_h", "(MWh h)");

    private Units() {}

    /** The unit, empty where the key names none; {@code mw_per_m3_per_s} is MW/(m3/s). */
    static String of(String key) {
        String[] parts = key.split(PER, -1);
        String above = tail(parts[0]);
        if (parts.length == 1) {
            return above;
        }
        if (SAME.contains(parts[1])) {
            return above;
        }
        String below = below(parts[1]);
        if (parts.length > 2) {
            below = "(" + below + "/" + below(parts[2]) + ")";
        }
        return (above.isEmpty() ? "1" : above) + "/" + below;
    }

    private static String below(String text) {
        return BELOW.getOrDefault(text, SYMBOLS.getOrDefault(text, text));
    }

    /** The longest known unit the text ends with. */
    private static String tail(String text) {
        int from = 0;
        while (from >= 0) {
            String symbol = SYMBOLS.get(text.substring(from));
            if (symbol != null) {
                return symbol;
            }
            int next = text.indexOf('_', from);
            from = next < 0 ? -1 : next + 1;
        }
        return "";
    }
}
