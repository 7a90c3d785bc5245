package io.vppdispatch.api.security;

/**
 * Who calls, as the table of accounts says at this moment.
 *
 * @param account name of the account
 * @param party the company it belongs to; a party sees only its own, except by role
 */
public record Caller(String account, String party, Role role) {}
