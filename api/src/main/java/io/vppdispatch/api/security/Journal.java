package io.vppdispatch.api.security;

/** Where changes are written down, in the transaction that makes them. */
@FunctionalInterface
public interface Journal {

    /**
     * Writes a change down.
     *
     * @param action such as {@code account.create}
     * @param subject what it was done to
     * @param detail what it is now; never a secret
     */
    void record(Caller caller, String action, String subject, String detail);
}
