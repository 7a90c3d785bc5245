package io.vppdispatch.api.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The result of a benchmark as one line of JSON; what there is none of is null or empty. */
public final class BenchJson {

    private BenchJson() {}

    /**
     * The result.
     *
     * @param rejected cells of instances that were too easy
     * @param daysPerMinute of a year; null of all else
     */
    public static String of(
            String set, double gap, List<Cell> cells, List<Cell> rejected, @Nullable Double daysPerMinute) {
        List<Ratio> ratios = Ratio.of(cells);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("set", set);
        json.put("gap", gap);
        json.put("geomean_ratio", orNull(Ratio.mean(ratios)));
        json.put("worst_ratio", orNull(Ratio.worst(ratios)));
        json.put("all_proven", allProven(cells));
        json.put("days_per_minute", daysPerMinute);
        ArrayNode ratioArray = json.putArray("ratios");
        ratios.forEach(ratio -> ratioArray
                .addObject()
                .put("instance", ratio.instance())
                .put("ratio", ratio.value())
                .put("at_least", ratio.isAtLeast()));
        ArrayNode cellArray = json.putArray("cells");
        cells.forEach(cell -> cellArray.add(CellJson.of(cell)));
        ArrayNode rejectedArray = json.putArray("rejected");
        rejected.forEach(cell -> rejectedArray.add(CellJson.of(cell)));
        return json.toString();
    }

    /** True where ours has proven plans that keep every rule, and at least one. */
    public static boolean allProven(List<Cell> cells) {
        List<Cell> ours = cells.stream().filter(Cell::isOurs).toList();
        return !ours.isEmpty() && ours.stream().allMatch(cell -> cell.isProven() && !cell.isBroken());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
