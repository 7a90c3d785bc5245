package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of asset: everything the rest needs to know about it.
 *
 * @param <A> the record of the kind
 * @param <H> what {@link #commit} hands to {@link #dispatch}
 */
public interface AssetType<A extends Asset, H> {

    /** Name in case files, {@code pumped_storage}. */
    String name();

    Class<A> assetClass();

    /** The rules of this kind. */
    List<? extends Tag> tags();

    /** Reports every rule across components that the asset breaks; ranges of single values are checked already. */
    void check(A asset, Horizon horizon, Issues issues);

    /** Reports what the asset may not do between nodes of these carriers; every node it names exists. */
    default void checkCarriers(A asset, Map<String, Carrier> carriers, Issues issues) {}

    /** Ids of other assets whose injection the formulation or the audit looks at; they are formulated first. */
    default List<String> references(A asset) {
        return List.of();
    }

    /**
     * Reports every reference that leads nowhere; {@code kinds} holds all assets of the problem by id. A kind whose references
     * stand deeper in its data, or must be of some kind, says so at that place.
     */
    default void checkReferences(A asset, Map<String, ? extends AssetType<?, ?>> kinds, Issues issues) {
        for (String id : references(asset)) {
            issues.require(
                    kinds.containsKey(id),
                    "unknown_asset",
                    "the asset " + id + " does not exist" + Hints.maybe(id, kinds.keySet()));
        }
    }

    /** Every node it injects into, {@link Asset#node} first; by default that one, electric. */
    default List<Port> ports(A asset) {
        return List.of(Port.electric(asset));
    }

    /** What it takes at its own node to give it at another; nothing for most kinds. */
    default Optional<Transfer> transfer(A asset) {
        return Optional.empty();
    }

    /** Every supply of fuel it burns from. */
    default List<FuelUse> fuels(A asset) {
        return List.of();
    }

    /** Fuel that the schedule says is burnt from a supply at a step, in its unit. */
    default double burntUnits(A asset, AssetSchedule schedule, Horizon horizon, String supply, int step) {
        return 0;
    }

    /** Who earns and pays in the table of money: by default the kind, as one party. */
    default String party(A asset) {
        return name();
    }

    /** What one more MWh from the asset may cost, every price that may be the marginal one, CNY/MWh; none for most kinds. */
    default List<Double> marginalCnyPerMwh(A asset) {
        return List.of();
    }

    /** True for a kind whose committed units are paid what they lack of their cost on the market. */
    default boolean isMadeWhole() {
        return false;
    }

    /** What operators may pin an asset of this kind to; by default its power, whatever it is. */
    default PinModes<A, H> pinModes() {
        return PinModes.none((asset, step) -> PinModes.Reach.ANY);
    }

    /**
     * The asset with a limit lifted, to see how much of the curtailment it causes: it may do whatever it could do before, and whatever
     * the limit alone has kept it from. The same asset where the limit is none of this kind.
     */
    default A without(A asset, Cause cause, Lifting lifting) {
        return asset;
    }

    /** The asset with every machine for itself, as a textbook writes it; by default as it is. */
    default A machineByMachine(A asset) {
        return asset;
    }

    /** First stage: variables and rows decided once. */
    H commit(A asset, CommitScope scope);

    /** Second stage: power, reserve, balance and cost. */
    ScheduleReader dispatch(A asset, H handle, DispatchScope scope);

    /** Names of the columns of the asset's schedule, as {@link #dispatch} fills them. */
    List<String> columns(A asset, List<ReserveProduct> products);

    /** Recomputes rules and money from asset and schedule alone. */
    void audit(A asset, AssetSchedule schedule, AuditScope scope);

    /** Reserve the schedule claims for a product at a step, MW. */
    default double reserveMw(A asset, AssetSchedule schedule, ReserveProduct product, int step) {
        return 0;
    }

    /**
     * The asset as one of many small offers. What these are called for would be arbitrary within the gap of the whole plan, so it is
     * decided once more, to 1 CNY, with every other commitment held, and each is told why.
     */
    default Optional<Offer> offer(A asset, Horizon horizon) {
        return Optional.empty();
    }

    /**
     * True for a kind of few large machines, whose commitments are searched first, with all other integers relaxed.
     */
    default boolean isCoarse() {
        return false;
    }

    /** True for a kind whose output counts as renewable energy absorbed. */
    default boolean isRenewable() {
        return false;
    }

    /** Power that was available from a renewable source at a step, MW; 0 for all other kinds. */
    default double renewableAvailableMw(A asset, int step) {
        return 0;
    }

    /** What its forecast says, MW at each step; nothing for a kind that no forecast is made of. */
    default Optional<Series> forecastMw(A asset) {
        return Optional.empty();
    }

    /** The asset with another forecast, MW at each step; only of a kind that has one. */
    default A withForecast(A asset, Series forecastMw) {
        throw new IllegalArgumentException("No forecast is made of " + asset.id());
    }

    /** The plants it shares curtailment with; null for what cannot be curtailed. */
    default @Nullable CurtailmentClass curtailmentClass(A asset) {
        return null;
    }

    /** Where the power of the asset stands in a picture of the balance. */
    default List<Band> bands(A asset) {
        return Band.net(Layer.OTHER);
    }

    /** What the asset keeps in store. */
    default List<Level> levels(A asset) {
        return List.of();
    }

    /** What the schedule adds up to over the horizon. */
    default Map<Tally, Double> tallies(A asset, AssetSchedule schedule, Horizon horizon) {
        return Map.of();
    }

    /** What the asset did for each of those who share it, none for an asset of one owner. */
    default List<SubAccount> accountsOf(A asset, AssetSchedule schedule, Horizon horizon, OtherAssets others) {
        return List.of();
    }

    /** As {@link #endState(Asset, AssetSchedule, Horizon)}, for a kind that must go on backing the reserve it has held. */
    default @Nullable Initial endState(
            A asset, AssetSchedule schedule, Horizon horizon, List<ReserveProduct> products) {
        return endState(asset, schedule, horizon);
    }

    /** The state at the end of the schedule, null for a kind without memory. */
    @Nullable
    Initial endState(A asset, AssetSchedule schedule, Horizon horizon);

    /** The asset as it starts from a state that {@link #endState} gave. */
    A startingFrom(A asset, Initial initial);
}
