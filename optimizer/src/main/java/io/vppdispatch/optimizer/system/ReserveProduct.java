package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reserve that assets hold for the whole system or a zone of it. */
@Doc("Reserve that assets hold for the whole system or a zone of it.")
public record ReserveProduct(
        @Doc("Unique name.") String id,

        @Doc("Direction, and whether only running machines may hold it.") @Default("\"spinning\"")
        ReserveKind kind,

        @Doc("Power to be held, MW.") @Range(max = 1e6) Series requirementMw,

        @Doc("Time in which it must be delivered, minutes; absent: the ramp of one step alone limits it.")
        @Range(min = 0.1, max = 1440)
        @Nullable
        Double responseMinutes,

        @Doc("Time for which stores must be able to deliver it while the schedule runs on, minutes.")
        @Range(min = 1, max = 1440)
        @Default("60")
        double holdMinutes,

        @Doc("Prices of the first missing MW, not falling; beyond the steps the shortfall price holds.") @Default("[]")
        List<ShortfallStep> shortfallSteps,

        @Doc("Price of a missing MW over an hour, CNY/MWh; absent: beyond the steps the requirement is hard.")
        @Range(max = 1e7)
        @Nullable
        Double shortfallCnyPerMwh,

        @Doc(
                "Nodes of its zone: only assets there, or at sites whose links lead there, hold it; none: the whole system.")
        @Default("[]")
        List<String> nodes) {

    private static final double HOUR_MINUTES = 60;

    public ReserveProduct {
        shortfallSteps = List.copyOf(shortfallSteps);
        nodes = List.copyOf(nodes);
    }

    /** Reserve of the whole system. */
    public ReserveProduct(
            String id,
            ReserveKind kind,
            Series requirementMw,
            @Nullable Double responseMinutes,
            double holdMinutes,
            List<ShortfallStep> shortfallSteps,
            @Nullable Double shortfallCnyPerMwh) {
        this(id, kind, requirementMw, responseMinutes, holdMinutes, shortfallSteps, shortfallCnyPerMwh, List.of());
    }

    /** Spinning reserve to be held for an hour, with one price for all that is missing. */
    public static ReserveProduct spinning(
            String id, Series requirementMw, @Nullable Double responseMinutes, @Nullable Double shortfallCnyPerMwh) {
        return of(id, ReserveKind.SPINNING, requirementMw, responseMinutes, shortfallCnyPerMwh);
    }

    /** Reserve to be held for an hour, with one price for all that is missing. */
    public static ReserveProduct of(
            String id,
            ReserveKind kind,
            Series requirementMw,
            @Nullable Double responseMinutes,
            @Nullable Double shortfallCnyPerMwh) {
        return new ReserveProduct(
                id, kind, requirementMw, responseMinutes, HOUR_MINUTES, List.of(), shortfallCnyPerMwh);
    }

    /** The same reserve of a zone. */
    public ReserveProduct of(List<String> zone) {
        return new ReserveProduct(
                id, kind, requirementMw, responseMinutes, holdMinutes, shortfallSteps, shortfallCnyPerMwh, zone);
    }

    /** The same product with a hard requirement. */
    public ReserveProduct requiring(Series hardMw) {
        return new ReserveProduct(id, kind, hardMw, responseMinutes, holdMinutes, List.of(), null, nodes);
    }

    /** True where delivering it raises the injection. */
    public boolean isUp() {
        return kind.isUp();
    }
}
