package io.vppdispatch.api.security;

import io.vppdispatch.api.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of accounts; roles and parties are read from it at each request, never from a token. */
public final class AccountStore {

    private static final String SELECT =
            "SELECT name, party, role, secret_hash, enabled, version, created_at FROM account ";

    private final JdbcTemplate jdbc;

    public AccountStore(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    public Optional<Account> find(String name) {
        return jdbc.query(SELECT + "WHERE name = ?", AccountStore::account, name).stream()
                .findFirst();
    }

    /** By name after the one given, at most so many. */
    public List<Account> after(String name, int limit) {
        return jdbc.query(SELECT + "WHERE name > ? ORDER BY name LIMIT ?", AccountStore::account, name, limit);
    }

    public boolean isEmpty() {
        return after("", 1).isEmpty();
    }

    /** False if there is an account of that name. */
    public boolean add(Account account) {
        return jdbc.update(
                        "INSERT INTO account (name, party, role, secret_hash, enabled, version, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        account.name(),
                        account.party(),
                        account.role().name(),
                        account.secretHash(),
                        account.enabled(),
                        account.version(),
                        Times.of(account.createdAt()))
                == 1;
    }

    /** Replaces the version before the one given; false if there is none such. */
    public boolean replace(Account account) {
        return jdbc.update(
                        "UPDATE account SET party = ?, role = ?, secret_hash = ?, enabled = ?, version = ?"
                                + " WHERE name = ? AND version = ?",
                        account.party(),
                        account.role().name(),
                        account.secretHash(),
                        account.enabled(),
                        account.version(),
                        account.name(),
                        account.version() - 1)
                == 1;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Instant created = Times.get(row, "created_at");
        return new Account(
                row.getString("name"),
                row.getString("party"),
                Role.valueOf(row.getString("role")),
                row.getString("secret_hash"),
                row.getBoolean("enabled"),
                row.getLong("version"),
                created);
    }
}
