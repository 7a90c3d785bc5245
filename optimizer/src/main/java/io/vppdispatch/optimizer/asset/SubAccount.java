package io.vppdispatch.optimizer.asset;

/**
 * What an asset did over a horizon for one of those who share it. Over all accounts of an asset, {@code in - out - loss} is the
 * change of what is stored, and what is received is what is paid.
 *
 * @param inMwh taken in for this account
 * @param outMwh given out for this account
 * @param lossMwh what went in and neither came out nor is there any more, less the credit
 * @param creditMwh losses avoided by netting with others that this account gained
 * @param renewableMwh taken in from the account's own renewable plant
 * @param savedMwh part of it taken in while the plant was curtailed all the same, which certainly would have been lost
 * @param receivedCny from other accounts
 * @param paidCny to other accounts
 */
public record SubAccount(
        String id,
        double initialMwh,
        double endMwh,
        double inMwh,
        double outMwh,
        double lossMwh,
        double creditMwh,
        double renewableMwh,
        double savedMwh,
        double receivedCny,
        double paidCny) {}
