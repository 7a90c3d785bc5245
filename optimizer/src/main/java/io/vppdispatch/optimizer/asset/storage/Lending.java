package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** At what price the unused part of a share is lent to others; the money moves between accounts and is no cost of the plan. */
@Doc("At what price the unused part of a share is lent; the money moves between accounts and is no cost of the plan.")
public record Lending(
        @Doc("Paid by the borrower for a MW over an hour, CNY/MWh.") @Range(max = 1e5) @Default("0")
        double powerCnyPerMwh,

        @Doc("Paid by the borrower for room for a MWh over an hour, CNY/MWh/h.") @Range(max = 1e5) @Default("0")
        double energyCnyPerMwhH) {}
