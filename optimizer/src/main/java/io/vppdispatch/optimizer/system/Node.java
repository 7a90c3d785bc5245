package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;

/** A place where everything that flows in and out adds up to zero at every step. */
@Doc("A place where everything that flows in and out adds up to zero at every step.")
public record Node(
        @Doc("Unique name.") String id,

        @Doc("What the node balances.") @Default("\"electricity\"")
        Carrier carrier) {

    public static Node electric(String id) {
        return new Node(id, Carrier.ELECTRICITY);
    }

    public static Node heat(String id) {
        return new Node(id, Carrier.HEAT);
    }

    public boolean isElectric() {
        return carrier == Carrier.ELECTRICITY;
    }
}
