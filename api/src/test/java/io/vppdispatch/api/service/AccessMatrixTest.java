package io.vppdispatch.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.vppdispatch.api.security.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the description against nobody, an expired token, every role and another party. An operation without a row here
 * fails: whoever adds one says what others may see of it.
 */
class AccessMatrixTest {

    /**
     * How an operation is called.
     *
     * @param path with the things of the party {@code north} in it
     * @param ofParty whether these are hidden from other parties
     */
    private record Row(String path, String body, boolean ofParty) {

        static Row of(String path) {
            return new Row(path, "{}", false);
        }

        static Row ofNorth(String path) {
            return new Row(path, "{}", true);
        }
    }

    private record Operation(String method, String path, Set<Role> roles) {
        String key() {
            return method + " " + path;
        }
    }

    private static final String DAY = "/api/days/2031-05-06";

    /** Of the utility, whose roles alone see runs: there are none of parties. */
    private static final String RUN = "/api/runs/" + UUID.randomUUID();

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Map<Role, Client> north;
    private static Client south;
    private static String receipt;

    @BeforeAll
    static void start() {
        service = RunningService.onH2(folder);
        north = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            north.put(role, service.client("north-" + role, "north", role));
        }
        south = service.client("south", "south", Role.PLANT_OPERATOR);
        Client dispatcher = north.get(Role.DISPATCHER);
        assertThat(dispatcher
                        .post("/api/days", "{\"date\":\"2031-05-06\",\"caseName\":\"toys/one-unit\"}")
                        .status())
                .isEqualTo(201);
        String csv = dispatcher.get(DAY + "/forecasts.csv").text();
        String plant = csv.substring(csv.indexOf(',') + 1).split("[,\n\r]")[0];
        assertThat(dispatcher
                        .put("/api/ownership/" + plant, "{\"party\":\"north\"}")
                        .status())
                .isEqualTo(200);
        Client operator = north.get(Role.PLANT_OPERATOR);
        byte[] own = operator.get(DAY + "/forecasts.csv").body();
        Reply sent = operator.send(
                "POST",
                DAY + "/forecasts?issuedAt=2026-01-01T00:00:00Z&name=north.csv",
                BodyPublishers.ofByteArray(own));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        receipt = sent.at("/id");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Map<String, Row> rows() {
        return Map.ofEntries(
                Map.entry("GET /api/me", Row.of("/api/me")),
                Map.entry("GET /api/accounts", Row.of("/api/accounts")),
                Map.entry("POST /api/accounts", Row.of("/api/accounts")),
                Map.entry("GET /api/accounts/{name}", Row.of("/api/accounts/north-PLANNER")),
                Map.entry("PUT /api/accounts/{name}", Row.of("/api/accounts/north-PLANNER")),
                Map.entry("POST /api/accounts/{name}/secret", Row.of("/api/accounts/no-such/secret")),
                Map.entry("GET /api/audit-log", Row.of("/api/audit-log")),
                Map.entry("GET /api/audit-log/verification", Row.of("/api/audit-log/verification")),
                Map.entry("GET /api/days", Row.of("/api/days")),
                Map.entry("POST /api/days", Row.of("/api/days")),
                Map.entry("GET /api/days/{date}", Row.of(DAY)),
                Map.entry("PUT /api/days/{date}", Row.of(DAY)),
                Map.entry("GET /api/days/{date}/snapshot", Row.of(DAY + "/snapshot")),
                Map.entry("GET /api/days/{date}/forecasts", Row.ofNorth(DAY + "/forecasts")),
                Map.entry(
                        "POST /api/days/{date}/forecasts",
                        Row.ofNorth(DAY + "/forecasts?issuedAt=2026-01-01T00:00:00Z")),
                Map.entry("GET /api/days/{date}/forecasts/{id}", Row.ofNorth(DAY + "/forecasts/" + receipt)),
                Map.entry(
                        "GET /api/days/{date}/forecasts/{id}/file",
                        Row.ofNorth(DAY + "/forecasts/" + receipt + "/file")),
                Map.entry("GET /api/days/{date}/forecast-status", Row.ofNorth(DAY + "/forecast-status")),
                Map.entry("GET /api/days/{date}/forecasts.csv", Row.ofNorth(DAY + "/forecasts.csv")),
                Map.entry("GET /api/days/{date}/forecasts.xlsx", Row.ofNorth(DAY + "/forecasts.xlsx")),
                Map.entry("POST /api/runs", Row.of("/api/runs")),
                Map.entry("GET /api/runs", Row.of("/api/runs")),
                Map.entry("GET /api/runs/{id}", Row.of(RUN)),
                Map.entry("GET /api/runs/{id}/metadata", Row.of(RUN + "/metadata")),
                Map.entry("POST /api/runs/{id}/reruns", Row.of(RUN + "/reruns")),
                Map.entry("POST /api/runs/{id}/cancel", Row.of(RUN + "/cancel")),
                Map.entry("GET /api/runs/{id}/events", Row.of(RUN + "/events")),
                Map.entry("GET /api/runs/{id}/files", Row.of(RUN + "/files")),
                Map.entry("GET /api/runs/{id}/files/{name}", Row.of(RUN + "/files/plan.json")),
                Map.entry("GET /api/runs/{id}/comparison", Row.of(RUN + "/comparison?with=" + UUID.randomUUID())),
                Map.entry("GET /api/days/{date}/plan", Row.of(DAY + "/plan")),
                Map.entry("GET /api/days/{date}/publications", Row.of(DAY + "/publications")),
                Map.entry("POST /api/days/{date}/publications", Row.of(DAY + "/publications")),
                Map.entry("GET /api/days/{date}/publications/{revision}", Row.of(DAY + "/publications/1")),
                Map.entry(
                        "GET /api/days/{date}/publications/{revision}/files/{name}",
                        Row.of(DAY + "/publications/1/files/plan.json")),
                Map.entry("GET /api/ownership/{subject}", Row.of("/api/ownership/no-such")),
                Map.entry("PUT /api/ownership/{subject}", Row.of("/api/ownership/no-such")),
                Map.entry("DELETE /api/ownership/{subject}", Row.of("/api/ownership/no-such")));
    }

    private static List<Operation> operations() {
        JsonNode paths = service.nobody().get("/api/openapi").json().path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    Set<Role> roles = new HashSet<>();
                    operation.getValue().path("x-roles").forEach(role -> roles.add(Role.valueOf(role.asString())));
                    operations.add(new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), roles));
                }));
        return operations;
    }

    @Test
    void everyOperationHasARowAndRoles() {
        List<Operation> operations = operations();
        assertThat(operations).extracting(Operation::key).containsExactlyInAnyOrderElementsOf(rows().keySet());
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.roles()).isNotEmpty());
    }

    @Test
    void everyOperationAnswersItsRolesAndNobodyElse() {
        Client expired = service.nobody()
                .withToken(token("north-ADMINISTRATOR", Instant.now().minusSeconds(1)));
        Client valid = service.nobody()
                .withToken(token("north-ADMINISTRATOR", Instant.now().plusSeconds(60)));
        assertThat(valid.get("/api/me").status()).isEqualTo(200);
        int calls = 0;
        for (Operation operation : operations()) {
            assertThat(call(service.nobody(), operation).status())
                    .as("nobody " + operation)
                    .isEqualTo(401);
            assertThat(call(expired, operation).status())
                    .as("expired " + operation)
                    .isEqualTo(401);
            for (Role role : Role.values()) {
                int status = call(north.get(role), operation).status();
                if (operation.roles().contains(role)) {
                    assertThat(status)
                            .as(role + " " + operation)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    assertThat(status).as(role + " " + operation).isEqualTo(403);
                }
            }
            calls += 2 + Role.values().length;
        }
        System.out.println("R11: " + calls + " calls of operations x callers, none let in that may not");
    }

    @Test
    void anotherPartySeesNothingOfWhatIsHidden() {
        int calls = 0;
        for (Operation operation : operations()) {
            if (rows().get(operation.key()).ofParty()) {
                Reply reply = call(south, operation);
                assertThat(reply.text()).as(operation.toString()).doesNotContain("north");
                if (operation.path().contains("{id}")) {
                    assertThat(reply.status()).as(operation.toString()).isEqualTo(404);
                } else { // what was asked for by its id may stand in the refusal
                    assertThat(reply.text()).as(operation.toString()).doesNotContain(receipt);
                }
                calls++;
            }
        }
        System.out.println("R11: " + calls + " calls of another party, nothing seen");
        assertThat(calls).isPositive();
    }

    private static Reply call(Client client, Operation operation) {
        Row row = rows().get(operation.key());
        assertThat(row).as("row of " + operation.key()).isNotNull();
        return switch (operation.method()) {
            case "GET" -> client.get(row.path());
            case "DELETE" -> client.delete(row.path());
            case "PUT" -> client.put(row.path(), row.body(), "If-Match", "\"0\"");
            default -> client.post(row.path(), row.body());
        };
    }

    @SuppressWarnings("unchecked")
    private static String token(String account, Instant end) {
        JWKSource<SecurityContext> key = service.bean(JWKSource.class);
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(account)
                .issuedAt(end.minusSeconds(60))
                .expiresAt(end)
                .build();
        return new NimbusJwtEncoder(key)
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }
}
