package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R15: the service on hosts of several zones, for markets of several zones ({@code -Dr15.all=true} for all pairs), on days of 92, 96 and 100
 * quarter-hours: gates, forecast files both ways, snapshot, plan and published schedule have exactly the day's steps.
 */
@Tag("reliability")
class ZonesIT {

    private static final List<String> HOSTS = List.of("America/Los_Angeles", "Asia/Kolkata", "UTC");
    private static final List<String> MARKETS = List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York");

    @TempDir
    Path folder;

    @Test
    void daysAreExactWhereverTheHostIs() throws IOException {
        boolean all = Boolean.getBoolean("r15.all");
        int days = 0;
        List<Integer> steps = new ArrayList<>();
        for (int host = 0; host < HOSTS.size(); host++) {
            for (int market = 0; market < MARKETS.size(); market++) {
                if (all || (host + 1) % MARKETS.size() == market) {
                    steps.addAll(pair(HOSTS.get(host), ZoneId.of(MARKETS.get(market))));
                    days++;
                }
            }
        }
        System.out.printf(
                "R15: %d pairs of host zone and market zone, %d days of %s quarter-hours exact%n",
                days, steps.size(), steps.stream().distinct().sorted().toList());
        assertThat(steps).contains(92, 96, 100);
    }

    private List<Integer> pair(String host, ZoneId market) throws IOException {
        Path place = Files.createDirectories(folder.resolve((host + "-" + market).replace('/', '_')));
        Path day = Files.createDirectories(place.resolve("cases/day"));
        Files.writeString(day.resolve("case.json"), caseJson(market));
        List<Integer> steps = new ArrayList<>();
        try (JarService service = JarService.start(
                place,
                "serve",
                "-Duser.timezone=" + host,
                "--vpp.market-zone=" + market,
                "--vpp.cases-folder=" + place.resolve("cases"))) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            for (LocalDate date : List.of(
                    LocalDate.of(2031, 1, 15),
                    change(market, LocalDate.of(2031, 2, 1)),
                    change(market, LocalDate.of(2031, 8, 1)))) {
                steps.add(check(dispatcher, date, market));
            }
        }
        return steps;
    }

    /** The next day that is longer or shorter than others; the first one where there is none. */
    private static LocalDate change(ZoneId zone, LocalDate from) {
        return from.datesUntil(from.plusMonths(5))
                .filter(date -> steps(date, zone) != 96)
                .findFirst()
                .orElse(from);
    }

    private static int steps(LocalDate date, ZoneId zone) {
        return (int) Duration.between(date.atStartOfDay(zone), date.plusDays(1).atStartOfDay(zone))
                .dividedBy(Duration.ofMinutes(15));
    }

    private static int check(Client dispatcher, LocalDate date, ZoneId zone) {
        String day = "/api/days/" + date;
        Reply opened = dispatcher.post("/api/days", "{\"date\":\"%s\",\"caseName\":\"day\"}".formatted(date));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(OffsetDateTime.parse(opened.at("/forecastGate")).toInstant())
                .isEqualTo(date.minusDays(1)
                        .atTime(LocalTime.of(9, 30))
                        .atZone(zone)
                        .toInstant());
        int steps = steps(date, zone);
        byte[] csv = dispatcher.get(day + "/forecasts.csv?bom=false").body();
        List<String> rows = new String(csv, StandardCharsets.UTF_8).lines().toList();
        assertThat(rows).as(date + " " + zone).hasSize(1 + steps);
        for (int step = 0; step < steps; step++) {
            ZonedDateTime begin = date.atStartOfDay(zone).plusMinutes(15L * step);
            assertThat(OffsetDateTime.parse(rows.get(1 + step).split(",")[0]).toInstant())
                    .isEqualTo(begin.toInstant());
        }
        for (String name : List.of("forecasts.csv", "forecasts.xlsx")) {
            byte[] file = dispatcher.get(day + "/" + name).body();
            Reply sent = dispatcher.send(
                    "POST", day + "/forecasts?issuedAt=2026-01-01T00:00:00Z", BodyPublishers.ofByteArray(file));
            assertThat(sent.status()).as(name + " " + sent).isEqualTo(201);
        }
        assertThat(dispatcher.get(day + "/forecasts.csv?bom=false").body()).isEqualTo(csv);
        Reply asked = dispatcher.post("/api/runs", "{\"date\":\"" + date + "\"}");
        String run = asked.header("Location");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> dispatcher.get(run).at("/status").equals("COMPLETED"));
        assertThat(dispatcher.get(run + "/files/schedule.csv").text().lines().count())
                .isEqualTo(1 + steps);
        return steps;
    }

    /** A unit, a plant and a load for a day of 96 quarter-hours in a zone. */
    private static String caseJson(ZoneId zone) {
        OffsetDateTime start = LocalDate.of(2031, 1, 20).atStartOfDay(zone).toOffsetDateTime();
        StringBuilder load = new StringBuilder();
        for (int step = 0; step < 96; step++) {
            load.append(step == 0 ? "" : ",").append(200 + step % 7);
        }
        return """
                {"format": "vpp-dispatch-case", "version": 1, "name": "day", "title": {"en": "A day", "zh": "一天"},
                 "description": {"en": "A day of a zone", "zh": "某时区的一天"},
                 "horizon": {"start": "%s", "zone": "%s", "step_minutes": 15, "steps": 96},
                 "nodes": [{"id": "grid"}],
                 "demands": [{"id": "town", "node": "grid", "power_mw": [%s]}],
                 "assets": [
                   {"type": "renewable", "id": "pv1", "node": "grid", "source": "pv", "capacity_mw": 300, "available_mw": 50,
                    "curtailment_cny_per_mwh": 200},
                   {"type": "tie_line", "id": "tie1", "node": "grid", "import_max_mw": 500, "export_max_mw": 20,
                    "import_cny_per_mwh": 300, "export_cny_per_mwh": 100}],
                 "penalties": {"shortage_cny_per_mwh": 10000, "surplus_cny_per_mwh": 1000},
                 "objective": {"mode": "least_cost"}}
                """.formatted(start, zone, load);
    }
}
