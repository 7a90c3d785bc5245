package io.vppdispatch.api.service;

import io.vppdispatch.api.security.Accounts;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.Databases;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in this JVM, on a database in memory and a port of its own. */
public final class RunningService implements AutoCloseable {

    private static final Caller TEST = new Caller("test", "test", Role.ADMINISTRATOR);

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningService onH2(Path folder, String... settings) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + Databases.H2_OPTIONS;
        return start(folder, url, settings);
    }

    private static RunningService start(Path folder, String url, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--vpp.data-folder=" + folder,
                "--spring.datasource.url=" + url));
        all.addAll(List.of(settings));
        return new RunningService(Service.start(all, Map.of()));
    }

    public Client nobody() {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return Client.nobody(URI.create("http://127.0.0.1:" + port));
    }

    /** A client of a new account. */
    public Client client(String account, String party, Role role) {
        Accounts accounts = context.getBean(Accounts.class);
        return nobody().as(account, accounts.create(TEST, account, party, role).secret());
    }

    public DataSource database() {
        return context.getBean(DataSource.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
