package io.vppdispatch.api.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs an account in by its secret, for a session; an unknown name costs as long as a wrong secret. */
public final class AccountLogin implements AuthenticationProvider {

    private final AccountStore accounts;
    private final Secrets secrets;
    private final String nobodysHash;

    public AccountLogin(AccountStore accounts, Secrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.nobodysHash = secrets.hash(secrets.next());
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String secret = String.valueOf(given.getCredentials());
        Account account =
                accounts.find(given.getName()).filter(Account::enabled).orElse(null);
        String hash = account == null ? nobodysHash : account.secretHash();
        if (!secrets.encoder().matches(secret, hash) || account == null) {
            throw new BadCredentialsException("The account or its secret is wrong");
        }
        return new CallerToken(account.caller(), null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
