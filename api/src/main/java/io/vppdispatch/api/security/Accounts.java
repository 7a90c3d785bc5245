package io.vppdispatch.api.security;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.DatabaseClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The keeping of accounts; each change is written down. */
public final class Accounts {

    /** An account and its secret, which is nowhere kept. */
    public record WithSecret(Account account, String secret) {}

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Caller SERVICE = new Caller("service", "service", Role.ADMINISTRATOR);

    private final AccountStore store;
    private final Secrets secrets;
    private final DatabaseClock clock;
    private final TransactionTemplate transactions;
    private final Journal journal;

    public Accounts(
            AccountStore store,
            Secrets secrets,
            DatabaseClock clock,
            TransactionTemplate transactions,
            Journal journal) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.transactions = transactions;
        this.journal = journal;
    }

    public List<Account> after(String name, int limit) {
        return store.after(name, limit);
    }

    public Account get(String name) {
        return store.find(name).orElseThrow(() -> ProblemException.notFound("account", name));
    }

    /** The first administrator, if there is no account at all; what is done with its secret belongs to making it. */
    public Optional<WithSecret> first(String name, String party, Consumer<WithSecret> keep) {
        return in(() -> {
            if (!store.isEmpty()) {
                return Optional.empty();
            }
            WithSecret made = create(SERVICE, name, party, Role.ADMINISTRATOR);
            keep.accept(made);
            return Optional.of(made);
        });
    }

    public WithSecret create(Caller caller, @Nullable String name, @Nullable String party, @Nullable Role role) {
        List<FieldProblem> faults = new ArrayList<>();
        String itsName = named("/name", name, faults);
        String itsParty = named("/party", party, faults);
        Role itsRole = given("/role", role, Role.AUDITOR, faults);
        refuse(faults);
        String secret = secrets.next();
        Account account = new Account(itsName, itsParty, itsRole, secrets.hash(secret), true, 1, clock.now());
        return in(() -> {
            if (!store.add(account)) {
                throw ProblemException.of(409, "account_exists", Map.of("name", itsName));
            }
            write(caller, "account.create", account);
            return new WithSecret(account, secret);
        });
    }

    public Account change(
            Caller caller,
            String name,
            long seen,
            @Nullable String party,
            @Nullable Role role,
            @Nullable Boolean enabled) {
        List<FieldProblem> faults = new ArrayList<>();
        String itsParty = named("/party", party, faults);
        Role itsRole = given("/role", role, Role.AUDITOR, faults);
        boolean nowEnabled = given("/enabled", enabled, false, faults);
        refuse(faults);
        return in(() -> {
            Account now = get(name);
            if (now.version() != seen) {
                throw stale();
            }
            if (now.name().equals(caller.account()) && (itsRole != Role.ADMINISTRATOR || !nowEnabled)) {
                throw ProblemException.of(409, "own_account", Map.of("name", name));
            }
            return replace(caller, "account.change", now.changed(itsParty, itsRole, nowEnabled));
        });
    }

    public WithSecret renewSecret(Caller caller, String name) {
        String secret = secrets.next();
        String hash = secrets.hash(secret);
        return in(
                () -> new WithSecret(replace(caller, "account.secret", get(name).withSecretHash(hash)), secret));
    }

    private Account replace(Caller caller, String action, Account next) {
        if (!store.replace(next)) {
            throw stale();
        }
        write(caller, action, next);
        return next;
    }

    private void write(Caller caller, String action, Account account) {
        String detail = "party " + account.party() + ", role " + account.role() + ", enabled " + account.enabled();
        journal.record(caller, action, account.name(), detail);
    }

    private <T> T in(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("A change has a result");
        }
        return result;
    }

    private static ProblemException stale() {
        return ProblemException.of(412, "stale", Map.of());
    }

    private static String named(String pointer, @Nullable String value, List<FieldProblem> faults) {
        if (value == null) {
            faults.add(new FieldProblem(pointer, "missing", Map.of()));
            return "";
        }
        if (!NAME.matcher(value).matches()) {
            faults.add(new FieldProblem(pointer, "name_malformed", Map.of("value", value)));
        }
        return value;
    }

    private static <T> T given(String pointer, @Nullable T value, T otherwise, List<FieldProblem> faults) {
        if (value == null) {
            faults.add(new FieldProblem(pointer, "missing", Map.of()));
            return otherwise;
        }
        return value;
    }

    private static void refuse(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
