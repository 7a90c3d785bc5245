package io.vppdispatch.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.security.Accounts;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private static final Caller TEST = new Caller("test", "test", Role.ADMINISTRATOR);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client nobody;
    private static String secret;

    @BeforeAll
    static void start() {
        service = RunningService.onH2(folder);
        nobody = service.nobody();
        secret = service.bean(Accounts.class)
                .create(TEST, "dispatcher", "utility", Role.DISPATCHER)
                .secret();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String cookie(Reply reply) {
        return reply.header("Set-Cookie").replaceFirst(";.*", "");
    }

    private static String csrf(Reply reply) {
        Matcher matcher = CSRF.matcher(reply.text());
        assertThat(matcher.find()).as(reply.toString()).isTrue();
        return matcher.group(1);
    }

    private static Reply post(String path, String session, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return nobody.send(
                "POST",
                path,
                BodyPublishers.ofString(form.toString()),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                session);
    }

    /** The cookie of a new session of an account. */
    private static String signedIn(String account, String itsSecret) {
        Reply form = nobody.get("/login");
        Reply in = post("/login", cookie(form), "username", account, "password", itsSecret, "_csrf", csrf(form));
        assertThat(in.status()).as(in.toString()).isEqualTo(302);
        assertThat(in.header("Location")).doesNotContain("error");
        assertThat(in.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
        return cookie(in);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        Reply reply = nobody.get("/");
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).endsWith("/login");
        assertThat(nobody.get("/days/2031-01-01/plan/report.html").status()).isEqualTo(302);
    }

    @Test
    void aSessionIsForPagesAndATokenForTheInterface() {
        String session = signedIn("dispatcher", secret);
        assertThat(nobody.get("/", "Cookie", session).text()).contains("dispatcher · DISPATCHER");
        assertThat(nobody.get("/api/me", "Cookie", session).status()).isEqualTo(401);
        assertThat(nobody.as("dispatcher", secret).get("/").status()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Reply form = nobody.get("/login");
        assertThat(post("/login", cookie(form), "username", "dispatcher", "password", secret)
                        .status())
                .isEqualTo(403);
        String session = signedIn("dispatcher", secret);
        assertThat(post("/logout", session).status()).isEqualTo(403);
        String token = csrf(nobody.get("/", "Cookie", session));
        assertThat(post("/logout", session, "_csrf", token).status()).isEqualTo(302);
        assertThat(nobody.get("/", "Cookie", session).status()).isEqualTo(302);
    }

    @Test
    void aWrongSecretIsSaid() {
        Reply form = nobody.get("/login");
        Reply in = post("/login", cookie(form), "username", "dispatcher", "password", "wrong", "_csrf", csrf(form));
        assertThat(in.header("Location")).endsWith("/login?error");
        assertThat(nobody.get("/login?error", "Accept-Language", "zh").text()).contains("账户或密钥不正确");
    }

    @Test
    void theRoleHoldsOnPagesAndADisabledAccountIsOut() {
        Accounts accounts = service.bean(Accounts.class);
        String its =
                accounts.create(TEST, "operator", "north", Role.PLANT_OPERATOR).secret();
        String session = signedIn("operator", its);
        Reply refused = nobody.get("/", "Cookie", session);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("<html").contains("role");
        accounts.change(TEST, "operator", 1, "north", Role.PLANT_OPERATOR, false);
        assertThat(nobody.get("/", "Cookie", session).status()).isEqualTo(302);
    }

    @Test
    void nothingComesFromElsewhereAndNoScriptRuns() {
        Reply page = nobody.get("/login");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'; script-src 'none'");
        assertThat(page.text()).doesNotContain("http://").doesNotContain("https://");
    }
}
