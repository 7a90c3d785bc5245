package io.vppdispatch.api.report.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a renewable plant, or several together, could feed in and what of it was fed in.
 *
 * @param source where the energy comes from, in words
 * @param curtailmentClass the class within which it shares curtailment
 * @param mostCurtailedMw most that was curtailed at once, 0 for several plants together
 */
public record PlantUse(
        String name,
        String source,
        String curtailmentClass,
        double availableMwh,
        double curtailedMwh,
        double mostCurtailedMw) {

    public static List<PlantUse> of(Content content) {
        return content.assets().stream()
                .filter(AssetView::isRenewable)
                .map(plant -> of(content, plant))
                .toList();
    }

    private static PlantUse of(Content content, AssetView plant) {
        double most = 0;
        for (int t = 0; t < content.steps(); t++) {
            most = Math.max(most, plant.curtailedMw(t));
        }
        return new PlantUse(
                plant.id(),
                content.kind(plant),
                plant.curtailmentClass(),
                content.mwh(plant::availableMw),
                content.mwh(plant::curtailedMw),
                most);
    }

    /** Several plants as one. */
    public static PlantUse sum(String name, Collection<PlantUse> plants) {
        return new PlantUse(
                name,
                "",
                "",
                plants.stream().mapToDouble(PlantUse::availableMwh).sum(),
                plants.stream().mapToDouble(PlantUse::curtailedMwh).sum(),
                0);
    }

    /** Sums by source or by class, in the order in which they appear. */
    public static List<PlantUse> sums(Collection<PlantUse> plants, Function<PlantUse, String> group) {
        Map<String, PlantUse> sums = new LinkedHashMap<>();
        for (PlantUse plant : plants) {
            String name = group.apply(plant);
            sums.merge(name, sum(name, List.of(plant)), (one, two) -> sum(name, List.of(one, two)));
        }
        return List.copyOf(sums.values());
    }

    public double fedInMwh() {
        return availableMwh - curtailedMwh;
    }
}
