package io.vppdispatch.api.report;

import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;

import io.vppdispatch.optimizer.asset.storage.NettingCredit;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.storage.Tenant;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;

/** Two hours: sun of 90 MW for a load of 50, then none for 150, and a lossless store that tenant a leases as a whole. */
public final class SharedDay {

    public static final double RENT_CNY_PER_DAY = 2400;
    public static final double FEE_CNY_PER_MWH = 5;

    private SharedDay() {}

    public static DispatchProblem problem() {
        return serve(new double[] {50, 150}, unit("coal1", 0, 200, 30), pv("pv1", 90, 0), store());
    }

    public static Storage store() {
        Tenant tenant = new Tenant("a", "pv1", 50, 100, false, false, null, RENT_CNY_PER_DAY, FEE_CNY_PER_MWH, 0);
        return new Storage(
                "bat",
                Toys.NODE,
                50,
                50,
                0,
                100,
                1,
                1,
                0,
                0,
                0,
                null,
                0,
                0,
                null,
                0,
                0,
                0,
                false,
                false,
                List.of(tenant),
                NettingCredit.OPERATOR,
                null,
                true,
                null,
                StorageInitial.stored(0));
    }
}
