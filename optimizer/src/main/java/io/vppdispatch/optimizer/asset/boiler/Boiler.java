package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.OnOff;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Burns fuel for heat alone. */
@Doc("A boiler that burns gas or coal for heat alone.")
public record Boiler(
        @Doc("Unique name.") String id,
        @Doc("Heat node it gives to.") String node,
        @Doc("Most heat given, MW.") @Range(max = 1e6) Series maxMw,

        @Doc("Least heat given while on, MW; absent: 0.") @Range(max = 1e6) @Nullable
        Series minMw,

        @Doc("What it burns.") BoilerFuel fuel,

        @Doc("Fastest change of the heat given while on, MW per minute; absent: no limit.") @Range(max = 1e6) @Nullable
        Double rampMwPerMin,

        @Doc("Least time on, hours.") @Range(max = 1e5) @Default("0")
        double minUpHours,

        @Doc("Least time off, hours.") @Range(max = 1e5) @Default("0")
        double minDownHours,

        @Doc("What a start costs, CNY.") @Range(max = 1e9) @Default("0")
        double startCostCny,

        @Doc("What a stop costs, CNY.") @Range(max = 1e9) @Default("0")
        double stopCostCny,

        @Doc("Variable cost of a MWh of heat beside fuel, CNY/MWh.") @Range(max = 1e5) @Default("0")
        double costCnyPerMwh,

        @Doc(
                "State when the horizon begins; needed with a least output, least times, costs of starts and stops, or a ramp.")
        @Nullable
        BoilerInitial initial)
        implements Asset {

    /** Without a least output, costs of starts or memory. */
    public Boiler(String id, String node, Series maxMw, BoilerFuel fuel) {
        this(id, node, maxMw, null, fuel, null, 0, 0, 0, 0, 0, null);
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

    double powerBeforeMw() {
        return initial == null ? 0 : initial.powerMw();
    }

    OnOff onOff() {
        double hours = initial == null ? 0 : initial.hours();
        return new OnOff(minUpHours, minDownHours, startCostCny, stopCostCny, wasOn(), hours);
    }

    /** The same boiler in another state. */
    Boiler startingFrom(BoilerInitial state) {
        return new Boiler(
                id,
                node,
                maxMw,
                minMw,
                fuel,
                rampMwPerMin,
                minUpHours,
                minDownHours,
                startCostCny,
                stopCostCny,
                costCnyPerMwh,
                state);
    }
}
