package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.asset.conversion.ConversionInitial;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** A link of PyPSA with losses, costs or commitment: a conversion from its first bus to its second. */
final class PypsaConversion {

    private static final double LONG_HOURS = 1e5;
    private static final int HOUR_MINUTES = 60;

    private final PypsaNetwork network;

    PypsaConversion(PypsaNetwork network) {
        this.network = network;
    }

    void read(PypsaRow row, Series efficiency, Series least, Series most) {
        boolean isCommittable = row.flag("committable", false);
        if (least.min() < 0) {
            row.refuse("p_min_pu", "a link with losses, costs or commitment carries power one way");
        } else if (least.max() > 0 && !isCommittable) {
            row.refuse("p_min_pu", "a link that may not be committed may rest");
        }
        row.refuseUnless("stand_by_cost", 0, "a conversion costs by what it takes");
        row.refuseUnless("ramp_limit_start_up", 1, "a conversion has one ramp");
        row.refuseUnless("ramp_limit_shut_down", 1, "a conversion has one ramp");
        Double ramp = ramp(row);
        network.assembly()
                .asset(
                        new Conversion(
                                network.assembly().id("link", "link_" + row.name()),
                                network.node(row, "bus0"),
                                network.node(row, "bus1"),
                                efficiency,
                                most,
                                least.max() > 0 ? least : null,
                                ramp,
                                network.hours(row, "min_up_time", 0),
                                network.hours(row, "min_down_time", 0),
                                row.fixed("start_up_cost", 0),
                                row.fixed("shut_down_cost", 0),
                                row.fixed("marginal_cost", 0),
                                false,
                                initial(row, isCommittable, least.at(0), most.at(0), ramp)),
                        row.pointer());
    }

    /** A share of the capacity per snapshot either way, as MW per minute. */
    private @Nullable Double ramp(PypsaRow row) {
        boolean hasUp = row.has("ramp_limit_up");
        boolean hasDown = row.has("ramp_limit_down");
        if (!hasUp && !hasDown) {
            return null;
        }
        double share = row.fixed("ramp_limit_up", 1);
        if (hasUp != hasDown
                || share != row.fixed("ramp_limit_down", 1)
                || !network.horizon().isUniform()) {
            row.refuse("ramp_limit_up", "a conversion has one ramp both ways, over snapshots of one length");
        }
        return share * row.capacity("p_nom") / (network.horizon().hours(0) * HOUR_MINUTES);
    }

    /** As a generator: on for as many snapshots as up_time_before says, or off. */
    private ConversionInitial initial(
            PypsaRow row, boolean isCommittable, double leastMw, double mostMw, @Nullable Double ramp) {
        double hoursOn = network.hours(row, "up_time_before", 1);
        double hoursOff = network.hours(row, "down_time_before", 0);
        if (isCommittable && hoursOn == 0) {
            return ConversionInitial.off(hoursOff == 0 ? LONG_HOURS : hoursOff);
        }
        double stepMw = ramp == null ? mostMw : ramp * network.horizon().hours(0) * HOUR_MINUTES;
        double before = Math.max(leastMw, mostMw - stepMw);
        if (before - stepMw > leastMw) {
            row.refuse("ramp_limit_up", "no power before the first snapshot leaves that free");
        }
        return ConversionInitial.on(before, isCommittable ? hoursOn : LONG_HOURS);
    }
}
