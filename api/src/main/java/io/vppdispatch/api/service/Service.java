package io.vppdispatch.api.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts the service, and what belongs to it. */
public final class Service {

    /** Settings that cannot hold, named for whoever set them. */
    public static final class SettingsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SettingsException(String message) {
            super(message);
        }
    }

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

    private static ConfigurableApplicationContext run(
            Class<?> application,
            List<String> arguments,
            Map<String, Object> defaults,
            Consumer<ConfigurableEnvironment> check) {
        SpringApplication spring = new SpringApplicationBuilder(application)
                .properties(defaults)
                .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                        event -> check.accept(event.getEnvironment()))
                .build();
        return spring.run(arguments.toArray(String[]::new));
    }

    private static void checkKeys(ConfigurableEnvironment environment) {
        List<String> unknown = KnownKeys.unknown(environment);
        if (!unknown.isEmpty()) {
            throw new SettingsException("These settings are not known: " + String.join(", ", unknown));
        }
    }
}
