package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The output of a unit, equivalent condensing output where it gives heat, cut into slices at every output where something changes: the tops of deep bands, the output below which
 * oil is burnt, the borders of ramp bands. Slices are counted from the top down; slice k lies between its top and the top of
 * the next, the last ends at minimum output.
 *
 * <p>Whether output lies below a top is a state, a binary, where a rule asks for it: oil, ramps that differ, a least time to
 * stay, or a ladder of bands whose price falls with depth, which a minimisation would fill in the wrong order.
 */
final class Ladder {

    private static final double SAME_MW = 1e-6;

    private final ThermalUnit unit;
    private final boolean isCompensated;
    private final List<Double> tops = new ArrayList<>();
    private final List<Double> states = new ArrayList<>();

    Ladder(ThermalUnit unit, Objective objective) {
        this.unit = unit;
        this.isCompensated = objective.market() == Market.PEAK_SHAVING;
        boolean isPaid = isCompensated && CostKind.COMPENSATION.isCountedIn(objective.perspective());
        addDeep(unit.deepPeakShaving(), isPaid);
        unit.rampBands().stream().skip(1).forEach(band -> add(band.fromMw(), true));
        tops.sort(Comparator.reverseOrder());
    }

    private void addDeep(@Nullable DeepPeakShaving deep, boolean isPaid) {
        if (deep == null) {
            return;
        }
        boolean isConvex = rises(deep, DeepBand::extraFuelPerMwh)
                && rises(deep, DeepBand::wearCnyPerMwh)
                && (!isPaid || unit.heat() != null || rises(deep, DeepBand::compensationCnyPerMwh));
        for (int i = 0; i < deep.bands().size(); i++) {
            add(deep.topMw(unit, i), !isConvex || deep.bands().get(i).minStayHours() > 0);
        }
        if (deep.oil() != null) {
            add(deep.oil().belowMw(), true);
        }
    }

    private static boolean rises(DeepPeakShaving deep, ToDoubleFunction<DeepBand> value) {
        double before = 0;
        for (DeepBand band : deep.bands()) {
            if (value.applyAsDouble(band) < before) {
                return false;
            }
            before = value.applyAsDouble(band);
        }
        return true;
    }

    private void add(double mw, boolean hasState) {
        if (index(tops, mw) < 0) {
            tops.add(mw);
        }
        if (hasState && index(states, mw) < 0) {
            states.add(mw);
        }
    }

    private static int index(List<Double> outputs, double mw) {
        for (int i = 0; i < outputs.size(); i++) {
            if (Math.abs(outputs.get(i) - mw) <= SAME_MW) {
                return i;
            }
        }
        return -1;
    }

    int slices() {
        return tops.size();
    }

    /** The slice whose top is this output. */
    int sliceBelow(double mw) {
        return index(tops, mw);
    }

    double topMw(int slice) {
        return tops.get(slice);
    }

    double widthMw(int slice) {
        double bottom = slice + 1 < tops.size() ? tops.get(slice + 1) : unit.minMw();
        return tops.get(slice) - bottom;
    }

    boolean hasState(int slice) {
        return index(states, tops.get(slice)) >= 0;
    }

    /** The lowest slice from this one upwards whose top has a state, -1 if there is none. */
    int stateAtOrAbove(int slice) {
        int at = slice;
        while (at >= 0 && !hasState(at)) {
            at--;
        }
        return at;
    }

    /** The highest slice below this one whose top has a state, -1 if there is none. */
    int stateBelow(int slice) {
        int at = slice + 1;
        while (at < tops.size() && !hasState(at)) {
            at++;
        }
        return at < tops.size() ? at : -1;
    }

    double extraFuelPerMwh(int slice) {
        DeepBand band = band(slice);
        return band == null ? 0 : band.extraFuelPerMwh();
    }

    double wearCnyPerMwh(int slice) {
        DeepBand band = band(slice);
        return band == null ? 0 : band.wearCnyPerMwh();
    }

    /** Paid on power fed in: a slice of output where the unit gives no heat, else by {@link HeatRows}. */
    double compensationCnyPerMwh(int slice) {
        DeepBand band = isCompensated && unit.heat() == null ? band(slice) : null;
        return band == null ? 0 : band.compensationCnyPerMwh();
    }

    /** The deep band a slice belongs to. */
    private @Nullable DeepBand band(int slice) {
        DeepPeakShaving deep = unit.deepPeakShaving();
        double middle = tops.get(slice) - widthMw(slice) / 2;
        if (deep == null || middle > deep.baseMw(unit)) {
            return null;
        }
        for (int i = 0; i < deep.bands().size(); i++) {
            if (middle > deep.bottomMw(unit, i)) {
                return deep.bands().get(i);
            }
        }
        return null;
    }
}
