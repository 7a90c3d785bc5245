package io.vppdispatch.api.http.account;

import io.vppdispatch.api.http.request.Page;
import io.vppdispatch.api.http.request.Versions;
import io.vppdispatch.api.security.Account;
import io.vppdispatch.api.security.Accounts;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/accounts}, and {@code /api/me} for everybody. */
@RestController
public final class AccountController {

    /** What an account is, without its secret. */
    public record AccountView(String name, String party, Role role, boolean enabled, long version, Instant createdAt) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.name(),
                    account.party(),
                    account.role(),
                    account.enabled(),
                    account.version(),
                    account.createdAt());
        }
    }

    /** An account with its secret, which is told this once. */
    public record AccountWithSecret(AccountView account, String secret) {}

    /** What a new account shall be. */
    public record NewAccount(
            @Nullable String name,
            @Nullable String party,
            @Nullable Role role) {}

    /** What an account shall be from now on. */
    public record AccountChange(
            @Nullable String party,
            @Nullable Role role,
            @Nullable Boolean enabled) {}

    private final Accounts accounts;

    public AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/me")
    @AllowedTo({Role.DISPATCHER, Role.AGGREGATOR, Role.PLANNER, Role.PLANT_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    Caller me(Caller caller) {
        return caller;
    }

    @GetMapping("/api/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    Page<AccountView> list(
            Caller caller,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        Page<Account> page = Page.of(accounts.after(cursor, most + 1), most, Account::name);
        return new Page<>(page.items().stream().map(AccountView::of).toList(), page.next());
    }

    @GetMapping("/api/accounts/{name}")
    @AllowedTo(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> get(Caller caller, @PathVariable String name) {
        return withTag(accounts.get(name));
    }

    @PostMapping("/api/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    ResponseEntity<AccountWithSecret> create(Caller caller, @RequestBody NewAccount wanted) {
        Accounts.WithSecret made = accounts.create(caller, wanted.name(), wanted.party(), wanted.role());
        return ResponseEntity.created(
                        URI.create("/api/accounts/" + made.account().name()))
                .eTag(Versions.etag(made.account().version()))
                .body(new AccountWithSecret(AccountView.of(made.account()), made.secret()));
    }

    @PutMapping("/api/accounts/{name}")
    @AllowedTo(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> change(
            Caller caller,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AccountChange wanted) {
        long seen = Versions.seen(ifMatch);
        return withTag(accounts.change(caller, name, seen, wanted.party(), wanted.role(), wanted.enabled()));
    }

    /** Another secret; the one before is good no longer, tokens it gave last until they end. */
    @PostMapping("/api/accounts/{name}/secret")
    @AllowedTo(Role.ADMINISTRATOR)
    AccountWithSecret renew(Caller caller, @PathVariable String name) {
        Accounts.WithSecret renewed = accounts.renewSecret(caller, name);
        return new AccountWithSecret(AccountView.of(renewed.account()), renewed.secret());
    }

    private static ResponseEntity<AccountView> withTag(Account account) {
        return ResponseEntity.ok().eTag(Versions.etag(account.version())).body(AccountView.of(account));
    }
}
