package io.vppdispatch.api.report;

import io.vppdispatch.forecasts.synthetic.PvPlant;
import io.vppdispatch.forecasts.synthetic.Site;
import io.vppdispatch.forecasts.synthetic.SyntheticDay;
import io.vppdispatch.forecasts.synthetic.TianjinLoad;
import io.vppdispatch.forecasts.synthetic.Weather;
import io.vppdispatch.forecasts.synthetic.WindFarm;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.demandresponse.Rebound;
import io.vppdispatch.optimizer.asset.pumpedstorage.LowerReservoir;
import io.vppdispatch.optimizer.asset.pumpedstorage.MachineGroup;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.UpperReservoir;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A sunny day in spring with more sun at noon than the district can take. */
final class SpringDay {

    private SpringDay() {}

    static DispatchProblem of(int steps, int minutes) {
        Horizon horizon =
                Horizon.uniform(Instant.parse("2030-04-14T16:00:00Z"), ZoneId.of("Asia/Shanghai"), steps, minutes);
        SyntheticDay day = new SyntheticDay(horizon, new Site(40.0, 117.4), Weather.SPRING_SUNNY, 20300415);
        List<Asset> assets = new ArrayList<>();
        assets.add(coal("coal1", 300, 285, ThermalInitial.on(200, 100)));
        assets.add(coal("coal2", 300, 295, ThermalInitial.on(200, 100)));
        assets.add(coal("coal3", 200, 310, ThermalInitial.on(150, 100)));
        assets.add(coal("coal4", 200, 320, ThermalInitial.off(60)));
        assets.add(plant("pv1", Renewable.Source.PV, 900, day.pvPerUnit(PvPlant.facingSouth("pv1", 30))));
        assets.add(plant("pv2", Renewable.Source.PV, 350, day.pvPerUnit(PvPlant.tracking("pv2"))));
        assets.add(plant("wind1", Renewable.Source.WIND, 500, day.windPerUnit(WindFarm.ordinary("wind1"))));
        assets.add(new TieLine(
                "line",
                Toys.NODE,
                Series.constant(steps, 200),
                Series.constant(steps, 80),
                Series.constant(steps, 420),
                Series.constant(steps, 150),
                null,
                0));
        assets.add(station());
        assets.add(battery());
        assets.add(absorbing());
        Series load = day.loadMw("city", TianjinLoad.SPRING, 1050);
        return DispatchProblem.leastCost(
                horizon,
                List.of(Node.electric(Toys.NODE)),
                List.of(new Demand("city", Toys.NODE, load)),
                assets,
                List.of(ReserveProduct.spinning("spin", Series.constant(steps, 60), 10.0, 5000.0)),
                new Penalties(10_000.0, 500.0));
    }

    private static ThermalUnit coal(String id, double maxMw, double cnyPerMwh, ThermalInitial initial) {
        return Toys.unit(id, 0.4 * maxMw, maxMw)
                .costing(6000, cnyPerMwh)
                .ramp(0.01 * maxMw)
                .minTimes(6, 4)
                .startCost(120_000)
                .from(initial)
                .build();
    }

    private static PumpedStorage station() {
        MachineGroup machines = new MachineGroup("m", 2, 30, 60, 60, 0.95, 1.2, 2000, 3000);
        return new PumpedStorage(
                "pumps",
                Toys.NODE,
                List.of(machines),
                new UpperReservoir(0.4, 2.4, null, 0, 0),
                new LowerReservoir(0.3, 2.6, 0),
                0.25,
                0.9,
                500,
                0,
                new PumpedStorageInitial(0.9, 1.8, List.of()));
    }

    private static Storage battery() {
        return new Storage(
                "bess1",
                Toys.NODE,
                50,
                50,
                10,
                100,
                0.95,
                0.95,
                0,
                20,
                0,
                null,
                0,
                0,
                50.0,
                300,
                0,
                new StorageInitial(50, 0, 0));
    }

    private static DemandResponse absorbing() {
        return new DemandResponse(
                "cold_store",
                Toys.NODE,
                DemandResponse.Direction.ABSORB,
                List.of(new LadderStep(20, 40), new LadderStep(15, 60)),
                null,
                null,
                1,
                3.0,
                2,
                2,
                4,
                5,
                500,
                new Rebound(0.4, 1, 2),
                0,
                DemandResponseInitial.FRESH);
    }

    private static Renewable plant(String id, Renewable.Source source, double capacityMw, Series perUnit) {
        return new Renewable(id, Toys.NODE, source, capacityMw, perUnit.map(pu -> pu * capacityMw), null, 0, 100);
    }
}
