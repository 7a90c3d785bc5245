package io.vppdispatch.optimizer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.PlanObserver;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After every test, every plan it made must have been audited clean and proven no better than its bound, and what is shown
 * of each asset must add up to its injection.
 */
public final class AuditedPlans implements PlanObserver, AfterEachCallback {

    private static final List<Plan> PLANS = new ArrayList<>();

    @Override
    public void onPlan(Plan plan) {
        synchronized (PLANS) {
            PLANS.add(plan);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Plan> made;
        synchronized (PLANS) {
            made = List.copyOf(PLANS);
            PLANS.clear();
        }
        for (Plan plan : made) {
            assertThat(plan.audit().violations())
                    .as("violations of a plan made here")
                    .isEmpty();
            assertThat(plan.bound()).as("bound").isLessThanOrEqualTo(plan.objective());
            plan.problem().assets().forEach(asset -> assertBandsAddUp(plan, asset));
        }
    }

    /** At its own node, and at every other node that a band names. */
    private static void assertBandsAddUp(Plan plan, Asset asset) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        AssetSchedule schedule = plan.schedule().asset(asset.id());
        for (Port port : type.ports(asset)) {
            List<Band> bands = type.bands(asset).stream()
                    .filter(band -> port.node().equals(band.node() == null ? asset.node() : band.node()))
                    .toList();
            boolean isShown = !bands.isEmpty() || port.node().equals(asset.node());
            for (int t = 0; t < schedule.steps() && isShown; t++) {
                int step = t;
                assertThat(bands.stream()
                                .mapToDouble(band -> band.signedMw(schedule, step))
                                .sum())
                        .as("bands of %s at %s at step %d", asset.id(), port.node(), t)
                        .isCloseTo(schedule.at(port.column(), t), within(1e-6));
            }
        }
    }
}
