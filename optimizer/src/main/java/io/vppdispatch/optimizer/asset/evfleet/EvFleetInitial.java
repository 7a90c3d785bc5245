package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.Initial;
import java.util.List;

/**
 * Who is plugged in when a horizon ends.
 *
 * @param pluggedIn sessions in progress, with the energy they have by then as that of their arrival
 */
public record EvFleetInitial(List<EvSession> pluggedIn) implements Initial {

    public EvFleetInitial {
        pluggedIn = List.copyOf(pluggedIn);
    }
}
