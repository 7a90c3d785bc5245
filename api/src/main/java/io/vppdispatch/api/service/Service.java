package io.vppdispatch.api.service;

import io.vppdispatch.api.auditlog.AuditLog;
import io.vppdispatch.api.auditlog.AuditVerdict;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the service, and what belongs to it. */
public final class Service {

    /** Settings that cannot hold, named for whoever set them. */
    public static final class SettingsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SettingsException(String message) {
            super(message);
        }
    }

    /** H2's code for a file that another process has open. */
    private static final int H2_IN_USE = 90020;

    private static final Map<String, Object> QUIET = Map.of(
            "logging.level.root",
            "off",
            "logging.level.io.vppdispatch",
            "off",
            "spring.main.log-startup-info",
            "false");

    private static final String IN_MEMORY =
            "jdbc:h2:mem:demo;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private Service() {}

    /**
     * Starts the service and returns once it answers.
     *
     * @param arguments of the framework, {@code --a.b=c}
     * @param defaults that hold unless set anywhere else
     * @throws SettingsException if a setting of ours is none
     */
    public static ConfigurableApplicationContext start(List<String> arguments, Map<String, Object> defaults) {
        return run(ServiceApplication.class, arguments, defaults, Service::checkKeys);
    }

    /**
     * Starts a worker beside a service on the same PostgreSQL.
     *
     * @throws SettingsException if a setting of ours is none, or the database is an H2, which has one process
     */
    public static ConfigurableApplicationContext startWorker(List<String> arguments, Map<String, Object> defaults) {
        return run(WorkerApplication.class, arguments, defaults, environment -> {
            checkKeys(environment);
            String url = environment.getProperty("spring.datasource.url", "");
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new SettingsException("A worker shares its database with the service, so it needs"
                        + " --spring.datasource.url=jdbc:postgresql://HOST/DATABASE, unlike " + url);
            }
        });
    }

    /**
     * Starts a service on a database in memory, for {@link Demo} to fill.
     *
     * @throws SettingsException if a setting of ours is none, or a database is given
     */
    public static ConfigurableApplicationContext startDemo(List<String> arguments, Map<String, Object> defaults) {
        if (arguments.stream().anyMatch(argument -> argument.startsWith("--spring.datasource."))) {
            throw new SettingsException("The demo is in memory and fills it with examples; serve takes a database");
        }
        List<String> all = new ArrayList<>(arguments);
        all.add("--spring.datasource.url=" + IN_MEMORY);
        return run(ServiceApplication.class, all, defaults, Service::checkKeys);
    }

    /**
     * Recomputes the audit log of a database.
     *
     * @param arguments as for {@link #start}
     * @throws SettingsException if a setting of ours is none, or the service is running on this H2
     */
    public static AuditVerdict verifyAuditLog(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--spring.main.web-application-type=none", "--spring.flyway.enabled=false"));
        try (ConfigurableApplicationContext store = run(StoreApplication.class, all, QUIET, Service::checkKeys)) {
            return store.getBean(AuditLog.class).verify();
        } catch (BeansException e) {
            if (isInUse(e)) {
                throw new SettingsException(
                        "The service is running on this database; ask it by GET /api/audit-log/verification");
            }
            throw e;
        }
    }

    private static boolean isInUse(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE
                        || isInUse(failure.getCause()));
    }

    private static ConfigurableApplicationContext run(
            Class<?> application,
            List<String> arguments,
            Map<String, Object> defaults,
            Consumer<ConfigurableEnvironment> check) {
        SpringApplication spring = new SpringApplicationBuilder(application)
                .properties(defaults)
                .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                        event -> prepare(event.getEnvironment(), check))
                .build();
        return spring.run(arguments.toArray(String[]::new));
    }

    /** H2 takes a path only if it is absolute. */
    private static void prepare(ConfigurableEnvironment environment, Consumer<ConfigurableEnvironment> check) {
        String folder = environment.getProperty("vpp.data-folder", "vpp-data");
        Map<String, Object> absolute =
                Map.of("data-folder", Path.of(folder).toAbsolutePath().toString());
        environment.getPropertySources().addLast(new MapPropertySource("absolute", absolute));
        check.accept(environment);
    }

    private static void checkKeys(ConfigurableEnvironment environment) {
        List<String> unknown = KnownKeys.unknown(environment);
        if (!unknown.isEmpty()) {
            throw new SettingsException("These settings are not known: " + String.join(", ", unknown));
        }
    }
}
