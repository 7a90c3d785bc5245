package io.vppdispatch.api.service;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service. */
public final class Service {

    /** Settings of ours that do not exist. */
    public static final class UnknownKeysException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownKeysException(List<String> keys) {
            super("These settings are not known: " + String.join(", ", keys));
        }
    }

    private Service() {}

    /**
     * Starts it and returns once it answers.
     *
     * @param arguments of the framework, {@code --a.b=c}
     * @param defaults that hold unless set anywhere else
     * @throws UnknownKeysException if a setting of ours is none
     */
    public static ConfigurableApplicationContext start(List<String> arguments, Map<String, Object> defaults) {
        SpringApplication application = new SpringApplicationBuilder(ServiceApplication.class)
                .properties(defaults)
                .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> {
                    List<String> unknown = KnownKeys.unknown(event.getEnvironment());
                    if (!unknown.isEmpty()) {
                        throw new UnknownKeysException(unknown);
                    }
                })
                .build();
        return application.run(arguments.toArray(String[]::new));
    }
}
