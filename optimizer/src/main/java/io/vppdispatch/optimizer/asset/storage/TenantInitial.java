package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** What stands in a tenant's account when the horizon begins. */
@Doc("What stands in a tenant's account when the horizon begins.")
public record TenantInitial(
        @Doc("Name of the tenant.") String tenant,

        @Doc("Part of the stored energy that belongs to it, MWh.") @Range(max = 1e7)
        double storedMwh) {}
