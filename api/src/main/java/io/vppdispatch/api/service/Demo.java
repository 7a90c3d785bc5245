package io.vppdispatch.api.service;

import io.vppdispatch.api.day.Day;
import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.day.ForecastIntake;
import io.vppdispatch.api.day.ForecastMessage;
import io.vppdispatch.api.day.ForecastStatus;
import io.vppdispatch.api.day.MissingForecasts;
import io.vppdispatch.api.day.Ownership;
import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.api.publication.Publication;
import io.vppdispatch.api.publication.Publications;
import io.vppdispatch.api.run.Run;
import io.vppdispatch.api.run.RunSettings;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.security.Accounts;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fills an empty service with example users and a day that went all the way to its published plan. */
public final class Demo {

    /**
     * An example user.
     *
     * @param secret to sign in or ask for a token with
     */
    public record User(String account, String party, Role role, String secret) {}

    private static final String CASE = "jizhou-2030/spring-sunny";
    private static final Caller DISPATCHER = new Caller("dispatcher", "utility", Role.DISPATCHER);
    private static final Caller OPERATOR = new Caller("operator", "solar", Role.PLANT_OPERATOR);
    private static final List<Caller> USERS = List.of(
            DISPATCHER,
            OPERATOR,
            new Caller("aggregator", "aggregator", Role.AGGREGATOR),
            new Caller("planner", "utility", Role.PLANNER),
            new Caller("auditor", "utility", Role.AUDITOR));
    private static final Duration AGE_OF_FORECASTS = Duration.ofHours(1);
    private static final long POLL_MILLIS = 200;

    private final ApplicationContext service;

    /** In a service that has just started on an empty database. */
    public Demo(ApplicationContext service) {
        this.service = service;
    }

    /** Where its first page is. */
    public String address() {
        return "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + "/";
    }

    /** Makes the users. */
    public List<User> users() {
        Accounts accounts = service.getBean(Accounts.class);
        List<User> users = new ArrayList<>();
        for (Caller user : USERS) {
            String secret = accounts.create(DISPATCHER, user.account(), user.party(), user.role())
                    .secret();
            users.add(new User(user.account(), user.party(), user.role(), secret));
        }
        return users;
    }

    /** Takes tomorrow from its first forecast to its publication. */
    public Publication day() throws InterruptedException {
        Days days = service.getBean(Days.class);
        Instant now = service.getBean(DatabaseClock.class).now();
        ServiceSettings settings = service.getBean(ServiceSettings.class);
        LocalDate date = LocalDate.ofInstant(now, settings.marketZone()).plusDays(1);
        Duration untilPublication = Duration.ofHours(8);
        Day day = days.open(DISPATCHER, date, CASE, now.plus(Duration.ofHours(1)), now.plus(untilPublication));
        String plant = service.getBean(ForecastStatus.class).series(DISPATCHER, date).standard().stream()
                .filter(column -> column.toLowerCase(Locale.ROOT).contains("pv"))
                .findFirst()
                .orElseThrow();
        service.getBean(Ownership.class).give(DISPATCHER, plant, OPERATOR.party());
        sendForecasts(DISPATCHER, date);
        sendForecasts(OPERATOR, date);
        days.moveGates(
                DISPATCHER,
                date,
                day.version(),
                service.getBean(DatabaseClock.class).now().plusMillis(POLL_MILLIS),
                now.plus(untilPublication));
        Thread.sleep(2 * POLL_MILLIS);
        return service.getBean(Publications.class).publish(DISPATCHER, date, planned(date));
    }

    private void sendForecasts(Caller caller, LocalDate date) {
        ForecastStatus.Standing standing = service.getBean(ForecastStatus.class).series(caller, date);
        byte[] file = ForecastFile.csv(standing.series(), standing.horizon());
        Instant issued = service.getBean(DatabaseClock.class).now().minus(AGE_OF_FORECASTS);
        service.getBean(ForecastIntake.class)
                .submit(caller, new ForecastMessage(date, caller.account() + ".csv", issued, file));
    }

    private UUID planned(LocalDate date) throws InterruptedException {
        Runs runs = service.getBean(Runs.class);
        Run run = runs.ask(
                DISPATCHER, date, MissingForecasts.REFUSE, RunSettings.DEFAULT, JsonNodeFactory.instance.arrayNode());
        while (!runs.get(run.id()).status().isEnd()) {
            Thread.sleep(POLL_MILLIS);
        }
        return run.id();
    }
}
