package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the pins of operators, each alone and together. */
final class PinCheck {

    private final DispatchProblem problem;
    private final Horizon horizon;
    private final Map<String, Asset> assets = new HashMap<>();
    private final List<Placed> sound = new ArrayList<>();

    /** A pin and where it stands. */
    private record Placed(Pin pin, Issues at) {}

    PinCheck(DispatchProblem problem) {
        this.problem = problem;
        this.horizon = problem.horizon();
        problem.assets().forEach(asset -> assets.put(asset.id(), asset));
    }

    /** A pin by itself. */
    void check(Pin pin, Issues at) {
        int before = at.toList().size();
        Asset asset = assets.get(pin.asset());
        if (asset == null) {
            at.at("asset")
                    .add(
                            "unknown_asset",
                            "asset (" + pin.asset() + ") must be the id of an asset"
                                    + Hints.maybe(pin.asset(), assets.keySet()));
        } else {
            checkMode(pin, AssetCatalogue.typeOf(asset), asset, at);
        }
        checkPower(pin, at);
        checkTimes(pin, at);
        if (at.toList().size() == before) {
            sound.add(new Placed(pin, at));
        }
    }

    private static void checkMode(Pin pin, AssetType<Asset, ?> type, Asset asset, Issues at) {
        List<Pin.Mode> states = type.pinModes().states(asset);
        List<String> known = Stream.of(Pin.Mode.values())
                .filter(mode -> mode.isPower() || states.contains(mode))
                .map(Names::key)
                .toList();
        at.at("mode")
                .require(
                        known.contains(Names.key(pin.mode())),
                        "mode",
                        "mode (" + Names.key(pin.mode()) + ") must be one of " + known + " for " + type.name());
    }

    private static void checkPower(Pin pin, Issues at) {
        String mode = Names.key(pin.mode());
        Double mw = pin.powerMw();
        if (pin.mode().isPower()) {
            at.at("power_mw").require(mw != null, "missing", "power_mw must be given with the mode " + mode);
        } else {
            at.at("power_mw")
                    .require(
                            mw == null,
                            "no_effect",
                            "power_mw (" + mw + ") must be left out with the mode " + mode + ", or it has no effect");
        }
    }

    private void checkTimes(Pin pin, Issues at) {
        List<Instant> begins =
                IntStream.range(0, horizon.steps()).mapToObj(horizon::startOf).toList();
        List<Instant> ends =
                IntStream.range(0, horizon.steps()).mapToObj(horizon::endOf).toList();
        boolean isFrom = checkTime("from", "begin", pin.from(), begins, at);
        if (checkTime("to", "end", pin.to(), ends, at) && isFrom) {
            at.at("to")
                    .require(
                            pin.from().isBefore(pin.to()),
                            "order",
                            "to (" + horizon.text(pin.to()) + ") must be after from (" + horizon.text(pin.from())
                                    + ")");
        }
    }

    private boolean checkTime(String key, String what, Instant time, List<Instant> known, Issues at) {
        boolean isKnown = known.contains(time);
        at.at(key)
                .require(
                        isKnown,
                        "time",
                        key + " (" + horizon.text(time) + ") must be the " + what + " of a step between "
                                + horizon.text(horizon.start()) + " and "
                                + horizon.text(horizon.endOf(horizon.steps() - 1)));
        return isKnown;
    }

    /** All pins that are sound by themselves; assets must be sound too. */
    void checkTogether() {
        for (Placed one : sound) {
            Asset asset = assets.get(one.pin().asset());
            if (asset != null && !overlaps(one)) {
                checkReach(one, AssetCatalogue.typeOf(asset), asset);
            }
        }
    }

    private boolean overlaps(Placed one) {
        for (Placed other : sound.subList(0, sound.indexOf(one))) {
            boolean isSame = other.pin().asset().equals(one.pin().asset())
                    && other.pin().from().isBefore(one.pin().to())
                    && one.pin().from().isBefore(other.pin().to())
                    && decidesSame(one.pin().mode(), other.pin().mode());
            if (isSame) {
                one.at()
                        .at("mode")
                        .add(
                                "overlap",
                                "mode (" + Names.key(one.pin().mode()) + ") must not be pinned where "
                                        + other.at().path() + " pins "
                                        + Names.key(other.pin().mode()) + " already");
                return true;
            }
        }
        return false;
    }

    private static boolean decidesSame(Pin.Mode one, Pin.Mode other) {
        boolean isBothStates = !one.isPower() && !other.isPower();
        boolean isBothPower = one.isPower() && other.isPower();
        return isBothStates || isBothPower && (one == other || one == Pin.Mode.OUTPUT || other == Pin.Mode.OUTPUT);
    }

    /** What a pin asks for must be within reach of the asset and of the pins before it; the first step that is not is told. */
    private void checkReach(Placed one, AssetType<Asset, ?> type, Asset asset) {
        for (int t = 0; t < horizon.steps(); t++) {
            if (one.pin().holdsAt(horizon, t)) {
                PinModes.Reach reach = reach(one, type, asset, t);
                if (reach.leastMw() > reach.mostMw()) {
                    PinModes.Reach alone = type.pinModes().reach(asset, stateAt(one, t), t);
                    one.at()
                            .at(one.pin().mode().isPower() ? "power_mw" : "mode")
                            .add("range", reachText(one.pin(), alone, t));
                    return;
                }
            }
        }
    }

    private String reachText(Pin pin, PinModes.Reach alone, int step) {
        String what = pin.mode().isPower()
                ? "power_mw (" + pin.powerMw() + ", " + Names.key(pin.mode()) + ")"
                : "mode (" + Names.key(pin.mode()) + ")";
        return what + " must agree with the other pins at " + horizon.text(horizon.startOf(step))
                + " and with what the asset can do there, between " + (alone.leastMw() + 0.0) + " and "
                + (alone.mostMw() + 0.0)
                + " MW";
    }

    /** Powers that are left by a pin and those before it. */
    private PinModes.Reach reach(Placed one, AssetType<Asset, ?> type, Asset asset, int step) {
        PinModes.Reach can = type.pinModes().reach(asset, stateAt(one, step), step);
        double least = can.leastMw();
        double most = can.mostMw();
        for (Placed held : heldAt(one, step)) {
            least = Math.max(least, held.pin().leastMw());
            most = Math.min(most, held.pin().mostMw());
        }
        return new PinModes.Reach(least, most);
    }

    private List<Placed> heldAt(Placed last, int step) {
        return sound.subList(0, sound.indexOf(last) + 1).stream()
                .filter(one -> one.pin().asset().equals(last.pin().asset()))
                .filter(one -> one.pin().holdsAt(horizon, step))
                .toList();
    }

    private Pin.@Nullable Mode stateAt(Placed last, int step) {
        return heldAt(last, step).stream()
                .map(one -> one.pin().mode())
                .filter(mode -> !mode.isPower())
                .findFirst()
                .orElse(null);
    }
}
