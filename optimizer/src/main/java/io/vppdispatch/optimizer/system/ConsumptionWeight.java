package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Share of consumption that must be renewable, with and without hydro: the consumption responsibility weight. */
@Doc("Share of consumption that must be renewable, with and without hydro: the consumption responsibility weight.")
public record ConsumptionWeight(
        @Doc("Share of consumption that must be renewable, 0..1.") @Range(max = 1)
        double totalShare,

        @Doc("Share that must be renewable other than hydro, 0..1.") @Range(max = 1)
        double nonHydroShare,

        @Doc("Consumption of the horizon that is exempt, MWh.") @Range(max = 1e9) @Default("0")
        double exemptMwh,

        @Doc("Renewable power sold outside by contract, MW; absent: none.") @Range(max = 1e6) @Nullable
        Series exportedRenewableMw,

        @Doc("Renewable power bought from outside by contract, MW; absent: none.") @Range(max = 1e6) @Nullable
        Series importedRenewableMw,

        @Doc("Part of the renewable power bought that is not hydro, 0..1.") @Range(max = 1) @Default("1")
        double importedNonHydroShare,

        @Doc("Renewable energy taken over from others for the horizon, MWh, negative where given away.")
        @Range(min = -1e9, max = 1e9)
        @Default("0")
        double transfersMwh,

        @Doc("Certificates held that count for the horizon, MWh.") @Range(max = 1e9) @Default("0")
        double certificatesMwh,

        @Doc("Price of a certificate, at which what is missing is bought, CNY/MWh.") @Range(max = 1e6)
        double certificateCnyPerMwh,

        @Doc("Losses of stores count as consumption.") @Default("true")
        boolean countStorageLosses,

        @Doc("Where the year stands; absent: every horizon stands for itself.") @Nullable
        WeightYear year) {}
