package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.OnOff;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Takes power at one node and gives it, times an efficiency, at another, one way only. */
@Doc(
        "Takes power at one node and gives it, times an efficiency, at another, one way only: an electric boiler, a heat pump,"
                + " a direct-current line, a plant that turns fuel into power.")
public record Conversion(
        @Doc("Unique name.") String id,
        @Doc("Node it takes power from.") String node,
        @Doc("Node it gives power to.") String toNode,

        @Doc("Power given per power taken; above 1 for a heat pump.") @Range(min = 0.01, max = 20)
        Series efficiency,

        @Doc("Most power taken, MW.") @Range(max = 1e6) Series maxMw,

        @Doc("Least power taken while on, MW; absent: 0.") @Range(max = 1e6) @Nullable
        Series minMw,

        @Doc("Fastest change of the power taken while on, MW per minute; absent: no limit.") @Range(max = 1e6) @Nullable
        Double rampMwPerMin,

        @Doc("Least time on, hours.") @Range(max = 1e5) @Default("0")
        double minUpHours,

        @Doc("Least time off, hours.") @Range(max = 1e5) @Default("0")
        double minDownHours,

        @Doc("What a start costs, CNY.") @Range(max = 1e9) @Default("0")
        double startCostCny,

        @Doc("What a stop costs, CNY.") @Range(max = 1e9) @Default("0")
        double stopCostCny,

        @Doc("Variable cost of a MWh taken, CNY/MWh.") @Range(max = 1e5) @Default("0")
        double costCnyPerMwh,

        @Doc(
                "Whether it holds reserve at its own, electric node; to_node must be a heat node that buffers what it gives then.")
        @Default("false")
        boolean holdsReserve,

        @Doc(
                "State when the horizon begins; needed with a least input, least times, costs of starts and stops, or a ramp.")
        @Nullable
        ConversionInitial initial)
        implements Asset {

    /** Without limits, costs or memory. */
    public Conversion(String id, String node, String toNode, Series efficiency, Series maxMw) {
        this(id, node, toNode, efficiency, maxMw, null, null, 0, 0, 0, 0, 0, false, null);
    }

    /** True where it matters whether it is on. */
    boolean isCommitted() {
        boolean hasLeast = minMw != null && minMw.max() > 0;
        return hasLeast || minUpHours > 0 || minDownHours > 0 || startCostCny > 0 || stopCostCny > 0;
    }

    /** True where the next horizon must know what it did. */
    boolean hasMemory() {
        return isCommitted() || rampMwPerMin != null;
    }

    double minMw(int step) {
        return minMw == null ? 0 : minMw.at(step);
    }

    boolean wasOn() {
        return !isCommitted() || initial != null && initial.on();
    }

    double takenBeforeMw() {
        return initial == null ? 0 : initial.takenMw();
    }

    OnOff onOff() {
        double hours = initial == null ? 0 : initial.hours();
        return new OnOff(minUpHours, minDownHours, startCostCny, stopCostCny, wasOn(), hours);
    }

    /** The same conversion in another state. */
    Conversion startingFrom(ConversionInitial state) {
        return new Conversion(
                id,
                node,
                toNode,
                efficiency,
                maxMw,
                minMw,
                rampMwPerMin,
                minUpHours,
                minDownHours,
                startCostCny,
                stopCostCny,
                costCnyPerMwh,
                holdsReserve,
                state);
    }
}
