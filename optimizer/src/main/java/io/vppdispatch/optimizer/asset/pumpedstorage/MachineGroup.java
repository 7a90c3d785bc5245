package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Identical machines: each is off, generating or pumping. */
@Doc("Identical machines: each is off, generating or pumping.")
public record MachineGroup(
        @Doc("Name, unique within the station.") String id,

        @Doc("Number of machines.") @Range(max = 1000) int count,

        @Doc("Least output of a generating machine, MW.") @Range(max = 1e5) @Default("0")
        double generateMinMw,

        @Doc("Most output of a machine, MW.") @Range(max = 1e5)
        double generateMaxMw,

        @Doc("Power of a pumping machine, MW; 0 for a machine that cannot pump; of variable speed: the most.")
        @Range(max = 1e5)
        double pumpMw,

        @Doc("Output per flow of water while generating, MW per m3/s.") @Range(min = 1e-6, max = 1e3)
        double generateMwPerM3PerS,

        @Doc("Power per flow of water while pumping, MW per m3/s.") @Range(min = 1e-6, max = 1e3)
        double pumpMwPerM3PerS,

        @Doc("Cost of starting a machine to generate, CNY.") @Range(max = 1e9) @Default("0")
        double startGenerateCny,

        @Doc("Cost of starting a machine to pump, CNY.") @Range(max = 1e9) @Default("0")
        double startPumpCny,

        @Doc("Least power of a pumping machine of variable speed, MW; absent: fixed speed.") @Range(max = 1e5) @Nullable
        Double pumpMinMw,

        @Doc("Most starts of a machine per calendar day, in either mode; absent: no limit.")
        @Range(max = 1000)
        @Nullable
        Integer maxStartsPerDay,

        @Doc("Time in which a machine at standstill reaches full power in either mode, minutes; absent: it holds no"
                + " reserve at standstill.")
        @Range(max = 1440)
        @Nullable
        Double startMinutes,

        @Doc("Change of output of a generating machine within the response time of reserve, MW per minute; absent: no"
                + " limit.")
        @Range(max = 1e5)
        @Nullable
        Double rampMwPerMin,

        @Doc("What holds at higher upper volumes, in rising order; below the first the values of the group hold.")
        @Default("[]")
        List<HeadBand> headBands) {

    public MachineGroup {
        headBands = List.copyOf(headBands);
    }

    /** Fixed-speed machines with one head, any number of starts, and no reserve at standstill. */
    public MachineGroup(
            String id,
            int count,
            double generateMinMw,
            double generateMaxMw,
            double pumpMw,
            double generateMwPerM3PerS,
            double pumpMwPerM3PerS,
            double startGenerateCny,
            double startPumpCny) {
        this(
                id,
                count,
                generateMinMw,
                generateMaxMw,
                pumpMw,
                generateMwPerM3PerS,
                pumpMwPerM3PerS,
                startGenerateCny,
                startPumpCny,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** Each machine as a group of its own, {@code unit.1}, {@code unit.2} and so on. */
    List<MachineGroup> machines() {
        return IntStream.rangeClosed(1, count).mapToObj(this::machine).toList();
    }

    private MachineGroup machine(int number) {
        return new MachineGroup(
                id + "." + number,
                1,
                generateMinMw,
                generateMaxMw,
                pumpMw,
                generateMwPerM3PerS,
                pumpMwPerM3PerS,
                startGenerateCny,
                startPumpCny,
                pumpMinMw,
                maxStartsPerDay,
                startMinutes,
                rampMwPerMin,
                headBands);
    }

    boolean isVariableSpeed() {
        return pumpMinMw != null;
    }

    boolean isStartLimited() {
        return maxStartsPerDay != null;
    }

    /** What holds in each head band of the station, the lowest first; a group without bands does the same in all. */
    List<MachineLimits> limits(int bands) {
        List<MachineLimits> limits = new ArrayList<>();
        limits.add(MachineLimits.of(this));
        for (int b = 1; b < bands; b++) {
            limits.add(headBands.isEmpty() ? limits.get(0) : MachineLimits.of(this, headBands.get(b - 1)));
        }
        return limits;
    }
}
