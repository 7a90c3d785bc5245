package io.vppdispatch.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vppdispatch.api.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.onH2(folder, "--vpp.max-body-bytes=1000000", "--vpp.requests-per-minute=60");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theFirstAdministratorGetsInByTheSecretInTheFile() throws IOException {
        String[] first = Files.readString(folder.resolve(FirstAdministrator.FILE))
                .strip()
                .split(" ");
        Reply me = service.nobody().as(first[0], first[1]).get("/api/me");
        assertThat(me.json().path("account").asString()).isEqualTo("administrator");
        assertThat(me.json().path("role").asString()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void healthIsForEverybodyAndMetricsForAdministrators() {
        assertThat(service.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(service.nobody().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(service.client("planner", "north", Role.PLANNER)
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(403);
        assertThat(service.client("keeper", "north", Role.ADMINISTRATOR)
                        .get("/actuator/prometheus")
                        .text())
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedWithThePlace() {
        Client keeper = service.client("strict", "north", Role.ADMINISTRATOR);
        assertThat(keeper.post("/api/accounts", "{\"name\": \"a\", \"tenant\": 1}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/tenant");
        assertThat(keeper.post("/api/accounts", "{\"name\": \"a\", \"name\": \"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(keeper.post("/api/accounts", "{\"role\": \"KING\"}").at("/errors/0/code"))
                .isEqualTo("value_malformed");
        assertThat(keeper.post("/api/accounts", "").status()).isEqualTo(400);
        assertThat(keeper.post("/api/accounts", "{}").json().path("errors").size())
                .isEqualTo(3);
    }

    @Test
    void anAccountIsChangedByTheVersionSeenOnly() {
        Client keeper = service.client("changer", "north", Role.ADMINISTRATOR);
        Reply made = keeper.post("/api/accounts", "{\"name\":\"unit-1\",\"party\":\"p\",\"role\":\"PLANNER\"}");
        assertThat(made.status()).isEqualTo(201);
        Client unit = service.nobody().as("unit-1", made.json().path("secret").asString());
        String change = "{\"party\":\"p\",\"role\":\"PLANNER\",\"enabled\":false}";
        assertThat(keeper.put("/api/accounts/unit-1", change).status()).isEqualTo(428);
        assertThat(keeper.put("/api/accounts/unit-1", change, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(unit.get("/api/me").status()).isEqualTo(200);
        assertThat(keeper.put("/api/accounts/unit-1", change, "If-Match", made.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(unit.get("/api/me").status()).isEqualTo(401);
        assertThat(keeper.post("/api/accounts", "{\"name\":\"unit-1\",\"party\":\"p\",\"role\":\"PLANNER\"}")
                        .code())
                .isEqualTo("account_exists");
    }

    @Test
    void aTokenEndsWhenItSaysAndNeverGetsInAgain(@TempDir Path other) {
        try (RunningService hasty = RunningService.onH2(other, "--vpp.token-life=1s")) {
            Client client = hasty.client("short", "north", Role.PLANNER);
            Awaitility.await().until(() -> client.get("/api/me").status() == 401);
            assertThat(client.get("/api/me").code()).isEqualTo("unauthenticated");
        }
    }

    @Test
    void wrongSecretsForgedTokensAndUnknownAccountsGetNothing() {
        Client nobody = service.nobody();
        assertThat(nobody.get("/api/me").status()).isEqualTo(401);
        assertThat(nobody.tokenOf("administrator", "guess").status()).isEqualTo(401);
        assertThat(nobody.tokenOf("no-such", "guess").status()).isEqualTo(401);
        assertThat(nobody.withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbmlzdHJhdG9yIn0.")
                        .get("/api/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void problemsSpeakTheLanguageAskedFor() {
        assertThat(service.nobody()
                        .get("/api/me", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                        .at("/title"))
                .isEqualTo("未认证");
        assertThat(service.nobody()
                        .get("/api/me", "Accept-Language", "fr;q=x,,")
                        .at("/title"))
                .isEqualTo("Not authenticated");
    }

    @Test
    void aSettingOfOursThatDoesNotExistStopsTheStart() {
        assertThatThrownBy(() -> Service.start(List.of("--vpp.data-foldre=x", "--server.port=0"), Map.of()))
                .isInstanceOf(Service.SettingsException.class)
                .hasMessageContaining("vpp.data-foldre");
    }

    @Test
    void listsGoOnWhereTheLinkSays() {
        Client keeper = service.client("lister", "north", Role.ADMINISTRATOR);
        for (String name : List.of("list-a", "list-b", "list-c")) {
            keeper.post("/api/accounts", "{\"name\":\"" + name + "\",\"party\":\"p\",\"role\":\"PLANNER\"}");
        }
        Reply first = keeper.get("/api/accounts?cursor=list&limit=2");
        String link = first.header("Link");
        assertThat(link).isEqualTo("</api/accounts?limit=2&cursor=list-b>; rel=\"next\"");
        Reply second = keeper.get(link.substring(1, link.indexOf('>')));
        assertThat(first.at("/items/1/name")).isEqualTo("list-b");
        assertThat(second.at("/items/0/name")).isEqualTo("list-c");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhetherItTellsItsLengthOrNot() {
        Client keeper = service.client("large", "north", Role.ADMINISTRATOR);
        byte[] large = new byte[2_000_000];
        String[] json = {"Content-Type", "application/json"};
        assertThat(keeper.send("POST", "/api/accounts", BodyPublishers.ofByteArray(large), json)
                        .status())
                .isEqualTo(413);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertThat(keeper.send("POST", "/api/accounts", chunked, json).code()).isEqualTo("body_too_large");
    }

    @Test
    void aClientBeyondItsRateIsToldWhenToComeAgain() {
        Client eager = service.client("eager", "north", Role.PLANNER);
        Client other = service.client("patient", "north", Role.PLANNER);
        Reply reply = eager.get("/api/me");
        for (int i = 0; i < 1000 && reply.status() != 429; i++) {
            reply = eager.get("/api/me");
        }
        assertThat(reply.code()).isEqualTo("rate_limited");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 60);
        assertThat(other.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whatAdministratorsDoStandsInTheAuditLogForAuditorsOnly() {
        Client keeper = service.client("logged", "north", Role.ADMINISTRATOR);
        Client auditor = service.client("auditor", "north", Role.AUDITOR);
        keeper.post("/api/accounts", "{\"name\":\"noted\",\"party\":\"p\",\"role\":\"PLANNER\"}");
        assertThat(keeper.get("/api/audit-log").code()).isEqualTo("forbidden");
        assertThat(auditor.get("/api/audit-log?limit=500").text())
                .contains("\"account\":\"logged\"")
                .contains("\"subject\":\"noted\"");
        assertThat(auditor.get("/api/audit-log/verification")
                        .json()
                        .path("fault")
                        .isNull())
                .isTrue();
    }

    @Test
    void everyCodeHasItsWordsInBothLanguages() {
        assertThat(ResourceBundle.getBundle("problems", Locale.CHINESE).keySet())
                .isEqualTo(ResourceBundle.getBundle("problems", Locale.ENGLISH).keySet());
    }
}
