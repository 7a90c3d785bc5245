package io.vppdispatch.optimizer.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what was meant. */
public final class Hints {

    private Hints() {}

    /** " Maybe ...?" with the nearest known name, or nothing where none is near. */
    public static String maybe(String given, Collection<String> known) {
        int furthest = Math.max(2, given.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(given.length() - name.length()) <= furthest) // spares a text of any length
                .filter(name -> distance(given, name) <= furthest)
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .map(name -> ". Maybe " + name + " was meant?")
                .orElse("");
    }

    /** Levenshtein distance without regard to case. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
