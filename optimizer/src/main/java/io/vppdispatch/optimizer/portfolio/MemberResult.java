package io.vppdispatch.optimizer.portfolio;

/**
 * What one member of a virtual power plant, or all of them, did over the horizon.
 *
 * @param fedInMwh into the grid
 * @param takenMwh from the grid
 * @param upReserveMwh upward reserve held, MW times hours
 * @param downReserveMwh downward reserve held, MW times hours
 * @param availableMwh renewable energy that was available
 * @param curtailedMwh of it, what was not fed in
 * @param resourceCny what its fuel, starts, wear and the like cost
 * @param contractCny received under contracts and offers, negative where paid
 * @param marketCny received for energy and reserve at market prices; not a number where they are unknown
 */
public record MemberResult(
        String id,
        double fedInMwh,
        double takenMwh,
        double upReserveMwh,
        double downReserveMwh,
        double availableMwh,
        double curtailedMwh,
        double resourceCny,
        double contractCny,
        double marketCny) {

    MemberResult plus(MemberResult other) {
        return new MemberResult(
                id,
                fedInMwh + other.fedInMwh,
                takenMwh + other.takenMwh,
                upReserveMwh + other.upReserveMwh,
                downReserveMwh + other.downReserveMwh,
                availableMwh + other.availableMwh,
                curtailedMwh + other.curtailedMwh,
                resourceCny + other.resourceCny,
                contractCny + other.contractCny,
                marketCny + other.marketCny);
    }
}
