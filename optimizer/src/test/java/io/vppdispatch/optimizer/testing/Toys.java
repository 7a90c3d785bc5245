package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.thermal.CombinedHeat;
import io.vppdispatch.optimizer.asset.thermal.DeepPeakShaving;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.Outage;
import io.vppdispatch.optimizer.asset.thermal.RampBand;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Small problems on one node {@code grid}, so that a test shows only what it is about. */
public final class Toys {

    public static final String NODE = "grid";

    /** The heat node of {@link #warm}. */
    public static final String HEAT_NODE = "town";

    private static final Instant START = Instant.parse("2030-04-15T00:00:00Z");

    private Toys() {}

    public static Horizon hours(int steps) {
        return Horizon.uniform(START, ZoneId.of("UTC"), steps, 60);
    }

    public static Horizon quarters(int steps) {
        return Horizon.uniform(START, ZoneId.of("UTC"), steps, 15);
    }

    /** A load served by the assets, hourly, every balance hard. */
    public static DispatchProblem serve(double[] loadMw, Asset... assets) {
        return serve(hours(loadMw.length), Series.of(loadMw), assets);
    }

    public static DispatchProblem serve(Horizon horizon, Series loadMw, Asset... assets) {
        return DispatchProblem.leastCost(
                horizon,
                List.of(Node.electric(NODE)),
                List.of(new Demand("load", NODE, loadMw)),
                List.of(assets),
                List.of(),
                Penalties.HARD);
    }

    /** The same problem with a heat node and its heat load, every balance as the penalties say. */
    public static DispatchProblem warm(DispatchProblem problem, double... heatMw) {
        return warm(problem, Series.of(heatMw));
    }

    public static DispatchProblem warm(DispatchProblem problem, Series heatMw) {
        List<Node> nodes = new ArrayList<>(problem.nodes());
        nodes.add(Node.heat(HEAT_NODE));
        List<Demand> demands = new ArrayList<>(problem.demands());
        demands.add(new Demand("heating", HEAT_NODE, heatMw));
        return problem.withNodes(nodes).withDemands(demands);
    }

    /** The optimum, proven to a gap of 0. */
    public static Plan optimum(DispatchProblem problem) {
        return DayAhead.plan(problem, SolverSettings.defaults().withGap(0)).plan();
    }

    /** A unit with one straight cost line of {@code cnyPerMwh}, no ramps, no minimum times, off for long. */
    public static ThermalUnit unit(String id, double minMw, double maxMw, double cnyPerMwh) {
        return new UnitBuilder(id, minMw, maxMw).costing(cnyPerMwh).build();
    }

    public static UnitBuilder unit(String id, double minMw, double maxMw) {
        return new UnitBuilder(id, minMw, maxMw);
    }

    public static Renewable pv(String id, double... availableMw) {
        Series available = Series.of(availableMw);
        return new Renewable(id, NODE, Renewable.Source.PV, available.max(), available, null, 0, 0);
    }

    /** Import only, at one price. */
    public static TieLine imports(String id, int steps, double maxMw, double cnyPerMwh) {
        Series price = Series.constant(steps, cnyPerMwh);
        Series none = Series.constant(steps, 0);
        return new TieLine(id, NODE, Series.constant(steps, maxMw), none, price, none, null, 0);
    }

    /** Builds a unit step by step. */
    public static final class UnitBuilder {
        private final String id;
        private final double minMw;
        private final double maxMw;
        private List<FuelPoint> curve;
        private Double rampMwPerMin;
        private Double startLimitMw;
        private Double stopLimitMw;
        private double minUpHours;
        private double minDownHours;
        private List<StartTier> tiers = List.of();
        private List<Double> stopPathMw = List.of();
        private double stopCostCny;
        private boolean mustRun;
        private List<Outage> outages = List.of();
        private ThermalInitial initial = ThermalInitial.off(1000);
        private Fuel fuel = new Fuel(Fuel.Unit.CNY, 1, List.of());
        private double tariffCnyPerMwh;
        private List<RampBand> rampBands = List.of();
        private DeepPeakShaving deep;
        private CombinedHeat heat;

        private UnitBuilder(String id, double minMw, double maxMw) {
            this.id = id;
            this.minMw = minMw;
            this.maxMw = maxMw;
            costing(0);
        }

        public UnitBuilder costing(double cnyPerMwh) {
            return costing(0, cnyPerMwh);
        }

        /** A straight line: a fixed cost per hour on, and a price per MWh. */
        public UnitBuilder costing(double cnyPerHourOn, double cnyPerMwh) {
            FuelPoint low = new FuelPoint(minMw, cnyPerHourOn + cnyPerMwh * minMw);
            FuelPoint high = new FuelPoint(maxMw, cnyPerHourOn + cnyPerMwh * maxMw);
            curve = minMw == maxMw ? List.of(low) : List.of(low, high);
            return this;
        }

        public UnitBuilder curve(FuelPoint... points) {
            curve = List.of(points);
            return this;
        }

        public UnitBuilder ramp(double mwPerMin) {
            rampMwPerMin = mwPerMin;
            return this;
        }

        public UnitBuilder limits(double startMw, double stopMw) {
            startLimitMw = startMw;
            stopLimitMw = stopMw;
            return this;
        }

        public UnitBuilder minTimes(double upHours, double downHours) {
            minUpHours = upHours;
            minDownHours = downHours;
            return this;
        }

        public UnitBuilder startCost(double cny) {
            return tiers(new StartTier(0, cny, List.of()));
        }

        public UnitBuilder tiers(StartTier... startTiers) {
            tiers = List.of(startTiers);
            return this;
        }

        public UnitBuilder stopPath(Double... mw) {
            stopPathMw = List.of(mw);
            return this;
        }

        public UnitBuilder stopCost(double cny) {
            stopCostCny = cny;
            return this;
        }

        public UnitBuilder mustRun() {
            mustRun = true;
            return this;
        }

        /** Out of order in these steps of an hourly toy. */
        public UnitBuilder outage(int firstHour, int hours) {
            Instant from = START.plusSeconds(3600L * firstHour);
            outages = List.of(new Outage(from, from.plusSeconds(3600L * hours)));
            return this;
        }

        /** Unit, price and ledgers of the fuel; its curve is that of {@link #curve} and {@link #costing}. */
        public UnitBuilder fuel(Fuel kind) {
            fuel = kind;
            return this;
        }

        public UnitBuilder tariff(double cnyPerMwh) {
            tariffCnyPerMwh = cnyPerMwh;
            return this;
        }

        public UnitBuilder rampBands(RampBand... bands) {
            rampBands = List.of(bands);
            return this;
        }

        /** With the flexibility retrofit. */
        public UnitBuilder deep(DeepPeakShaving peakShaving) {
            deep = peakShaving;
            return this;
        }

        public UnitBuilder heat(CombinedHeat combined) {
            heat = combined;
            return this;
        }

        public UnitBuilder from(ThermalInitial state) {
            initial = state;
            return this;
        }

        public ThermalUnit build() {
            return new ThermalUnit(
                    id,
                    NODE,
                    minMw,
                    maxMw,
                    rampMwPerMin,
                    rampMwPerMin,
                    startLimitMw,
                    stopLimitMw,
                    minUpHours,
                    minDownHours,
                    tiers,
                    stopPathMw,
                    stopCostCny,
                    new Fuel(fuel.unit(), fuel.priceCnyPerUnit(), curve, fuel.tcePerUnit(), fuel.co2TPerUnit()),
                    mustRun,
                    outages,
                    initial,
                    tariffCnyPerMwh,
                    rampBands,
                    deep != null,
                    deep,
                    heat);
        }
    }
}
