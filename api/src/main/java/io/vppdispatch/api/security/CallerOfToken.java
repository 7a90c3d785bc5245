package io.vppdispatch.api.security;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/** Looks the account of a token up; one that is gone or disabled ends the token at once. */
public final class CallerOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final AccountStore accounts;
    private final String claim;

    /**
     * Of accounts named by a claim.
     *
     * @param claim {@code sub} for our own tokens
     */
    public CallerOfToken(AccountStore accounts, String claim) {
        this.accounts = accounts;
        this.claim = claim;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        String name = jwt.getClaimAsString(claim);
        if (name == null) {
            throw unknown();
        }
        return accounts.find(name)
                .filter(Account::enabled)
                .map(account -> new CallerToken(account.caller(), jwt))
                .orElseThrow(CallerOfToken::unknown);
    }

    private static OAuth2AuthenticationException unknown() {
        return new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("The account is unknown or disabled"));
    }
}
