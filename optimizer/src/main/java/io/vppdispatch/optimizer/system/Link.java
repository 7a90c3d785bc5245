package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;

/** A connection between two nodes, such as that of a site with its bus. */
@Doc("A connection between two nodes, such as that of a site with its bus.")
public record Link(
        @Doc("Unique name.") String id,
        @Doc("Node it leaves, that of the site.") String from,
        @Doc("Node it reaches, that of the bus.") String to,

        @Doc("Most power from the site to the bus, MW.") @Range(max = 1e6)
        Series forwardMaxMw,

        @Doc("Most power from the bus to the site, MW.") @Range(max = 1e6)
        Series backwardMaxMw) {}
