package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.asset.OnOff;
import io.vppdispatch.optimizer.asset.OnOffRows;
import io.vppdispatch.optimizer.asset.OnOffRules;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kind {@code conversion}; its equations CV1 to CV9 stand in {@link ConversionRows} and {@link ReserveRows}. */
public final class ConversionType implements AssetType<Conversion, Optional<OnOffRows>> {

    private static final OnOffRules RULES =
            new OnOffRules(ConversionRule.LOGIC, ConversionRule.MIN_UP, ConversionRule.MIN_DOWN);

    @Override
    public String name() {
        return "conversion";
    }

    @Override
    public Class<Conversion> assetClass() {
        return Conversion.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(ConversionRule.values());
    }

    @Override
    public void check(Conversion conversion, Horizon horizon, Issues issues) {
        new ConversionCheck(conversion, issues).run(horizon);
    }

    @Override
    public void checkCarriers(Conversion conversion, Map<String, Carrier> carriers, Issues issues) {
        new ConversionCheck(conversion, issues).checkCarriers(carriers);
    }

    /** Reserve is electric, so its own node must be where it holds some. */
    @Override
    public List<Port> ports(Conversion conversion) {
        Carrier own = conversion.holdsReserve() ? Carrier.ELECTRICITY : null;
        return List.of(
                new Port("node", conversion.node(), own, AssetSchedule.POWER_MW),
                new Port("to_node", conversion.toNode(), null, ConversionColumns.GIVEN_MW));
    }

    /** Without its least power it takes any up to the most; without ramps it may also turn on and off at any time. */
    @Override
    public Conversion without(Conversion conversion, Cause cause, Lifting lifting) {
        return switch (cause) {
            case MINIMUM_OUTPUT -> Changed.from(conversion).set("minMw", null).get();
            case RAMP ->
                Changed.from(conversion)
                        .set("rampMwPerMin", null)
                        .set("minUpHours", 0.0)
                        .set("minDownHours", 0.0)
                        .get();
            default -> conversion;
        };
    }

    @Override
    public Optional<OnOffRows> commit(Conversion conversion, CommitScope scope) {
        return conversion.isCommitted()
                ? Optional.of(OnOffRows.write(conversion.onOff(), RULES, scope))
                : Optional.empty();
    }

    @Override
    public ScheduleReader dispatch(Conversion conversion, Optional<OnOffRows> handle, DispatchScope scope) {
        return new ConversionRows(conversion, handle.orElse(null), scope).write();
    }

    @Override
    public List<String> columns(Conversion conversion, List<ReserveProduct> products) {
        return ConversionColumns.of(conversion, products);
    }

    @Override
    public double reserveMw(Conversion conversion, AssetSchedule schedule, ReserveProduct product, int step) {
        return conversion.holdsReserve() ? schedule.at(ConversionColumns.reserve(product), step) : 0;
    }

    @Override
    public void audit(Conversion conversion, AssetSchedule schedule, AuditScope scope) {
        new ConversionAudit(conversion, schedule, scope).run();
    }

    @Override
    public List<Band> bands(Conversion conversion) {
        return List.of(
                Band.takes(Layer.CONVERSION, ConversionColumns.TAKEN_MW),
                Band.injects(Layer.CONVERSION, ConversionColumns.GIVEN_MW).at(conversion.toNode()));
    }

    @Override
    public Map<Tally, Double> tallies(Conversion conversion, AssetSchedule schedule, Horizon horizon) {
        return conversion.isCommitted()
                ? Map.of(Tally.STARTS, schedule.column(OnOff.START).sum())
                : Map.of();
    }

    @Override
    public @Nullable Initial endState(Conversion conversion, AssetSchedule schedule, Horizon horizon) {
        if (!conversion.hasMemory()) {
            return null;
        }
        int last = horizon.steps() - 1;
        double taken = schedule.at(ConversionColumns.TAKEN_MW, last);
        if (!conversion.isCommitted()) {
            return ConversionInitial.on(Math.max(0, taken), 0);
        }
        double hours = conversion.onOff().hoursAtEnd(schedule, horizon);
        return schedule.is(OnOff.ON, last)
                ? ConversionInitial.on(Math.max(0, taken), hours)
                : ConversionInitial.off(hours);
    }

    @Override
    public Conversion startingFrom(Conversion conversion, Initial initial) {
        return conversion.startingFrom((ConversionInitial) initial);
    }
}
