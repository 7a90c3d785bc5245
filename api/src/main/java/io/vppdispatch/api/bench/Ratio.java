package io.vppdispatch.api.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many times faster ours was on an instance than the fastest peer. Where neither came to a proof before the cap there is none.
 *
 * @param isAtLeast true where no peer came to a proof, so that the ratio would be more
 */
public record Ratio(String instance, double value, boolean isAtLeast) {

    /** Ratio of every instance that ours and a peer ran on; a peer that failed is none. */
    public static List<Ratio> of(List<Cell> cells) {
        Map<String, List<Cell>> instances = new LinkedHashMap<>();
        for (Cell cell : cells) {
            instances
                    .computeIfAbsent(cell.instance(), name -> new ArrayList<>())
                    .add(cell);
        }
        List<Ratio> ratios = new ArrayList<>();
        instances.forEach((instance, contenders) -> contenders.stream()
                .filter(Cell::isOurs)
                .forEach(ours -> contenders.stream()
                        .filter(cell -> !cell.isOurs() && !cell.isFailed())
                        .min(Comparator.comparingDouble(Cell::seconds).thenComparing(Cell::isAtLeast))
                        .filter(best -> ours.isProven() || best.isProven())
                        .ifPresent(best ->
                                ratios.add(new Ratio(instance, best.seconds() / ours.seconds(), best.isAtLeast())))));
        return ratios;
    }

    /** Geometric mean; empty of nothing. */
    public static OptionalDouble mean(List<Ratio> ratios) {
        OptionalDouble log =
                ratios.stream().mapToDouble(ratio -> Math.log(ratio.value())).average();
        return log.isPresent() ? OptionalDouble.of(Math.exp(log.getAsDouble())) : log;
    }

    /** The least; empty of nothing. */
    public static OptionalDouble worst(List<Ratio> ratios) {
        return ratios.stream().mapToDouble(Ratio::value).min();
    }
}
