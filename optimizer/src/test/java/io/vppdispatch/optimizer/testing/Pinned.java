package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.pumpedstorage.MachineGroup;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.UpperReservoir;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three hours of 80 MW: coal at 100 CNY/MWh, gas at 300 CNY/MWh, load to be let go at 500 CNY/MWh, a tie line at 900. */
public final class Pinned {

    public static final Horizon HORIZON = Toys.hours(3);
    public static final double LOAD_MW = 80;
    public static final double COAL_CNY = 100;
    public static final double GAS_CNY = 300;
    public static final double SHED_CNY = 500;
    public static final double TIE_CNY = 900;

    private Pinned() {}

    /** The day with what operators have decided. */
    public static DispatchProblem day(Pin... pins) {
        Asset coal = Toys.unit("coal", 50, 100, COAL_CNY);
        Asset gas = Toys.unit("gas", 10, 100, GAS_CNY);
        return Toys.serve(
                        new double[] {LOAD_MW, LOAD_MW, LOAD_MW},
                        coal,
                        gas,
                        shed(),
                        Toys.imports("tie", 3, 100, TIE_CNY))
                .withPenalties(new Penalties(5000.0, 1000.0))
                .withPins(List.of(pins));
    }

    /** The same day with a pumped storage station. */
    public static DispatchProblem dayWithStation(Pin... pins) {
        return day(pins).plus(station());
    }

    /** Two machines of 40 MW whose water is worth less than coal where pumped, and more where drawn. */
    private static Asset station() {
        return new PumpedStorage(
                "station",
                Toys.NODE,
                List.of(new MachineGroup("a", 2, 10, 40, 40, 2, 3, 0, 0)),
                new UpperReservoir(0, 1, null, 0, 0),
                null,
                1,
                null,
                0,
                70,
                new PumpedStorageInitial(0.5, null, List.of()));
    }

    private static Asset shed() {
        return new DemandResponse(
                "shed",
                Toys.NODE,
                DemandResponse.Direction.SHED,
                List.of(new LadderStep(30, SHED_CNY)),
                null,
                null,
                0,
                null,
                0,
                null,
                0,
                20,
                0,
                null,
                0,
                DemandResponseInitial.FRESH);
    }

    /** A decision about steps counted from 1 to before {@code end}. */
    public static Pin pin(String asset, Pin.Mode mode, int first, int end, @Nullable Double powerMw) {
        return new Pin(asset, HORIZON.startOf(first - 1), HORIZON.startOf(end - 1), mode, powerMw);
    }

    /** A decision about one step. */
    public static Pin state(String asset, Pin.Mode mode, int step) {
        return pin(asset, mode, step, step + 1, null);
    }

    /** A decision about the power in one step. */
    public static Pin power(String asset, Pin.Mode mode, int step, double powerMw) {
        return pin(asset, mode, step, step + 1, powerMw);
    }
}
