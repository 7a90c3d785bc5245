package io.vppdispatch.api.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.api.store.DatabaseClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class IdempotencyTest {

    /** The filter before a handler that adds an account named by the body, and answers 409 to the body "bad". */
    private static final class Subject {

        private final JdbcTemplate jdbc;
        private final IdempotencyKeys keys;
        private final IdempotencyFilter filter;

        Subject(DataSource source) {
            jdbc = new JdbcTemplate(source);
            keys = new IdempotencyKeys(source, new Contents(source), new DatabaseClock(source));
            filter = new IdempotencyFilter(
                    keys, new DataSourceTransactionManager(source), request -> "me", request -> false);
        }

        MockHttpServletResponse post(String key, String body, FilterChain handler) throws Exception {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
            request.addHeader("Idempotency-Key", key);
            MockHttpServletResponse response = new MockHttpServletResponse();
            filter.doFilter(new ReadRequest(request, body.getBytes(StandardCharsets.UTF_8)), response, handler);
            return response;
        }

        MockHttpServletResponse post(String key, String body) throws Exception {
            return post(key, body, this::handle);
        }

        void handle(ServletRequest request, ServletResponse response) throws IOException {
            String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            jdbc.update("INSERT INTO content (sha256, size_bytes) VALUES (?, 0)", "thing-" + things());
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setStatus(body.startsWith("bad") ? 409 : 201);
            answer.setHeader("Location", "/api/things/" + things());
            answer.getOutputStream().write(("made " + things()).getBytes(StandardCharsets.UTF_8));
            if (body.endsWith("kept")) {
                request.setAttribute(IdempotencyFilter.KEEP, true);
            }
        }

        int things() {
            Integer count =
                    jdbc.queryForObject("SELECT COUNT(*) FROM content WHERE sha256 LIKE 'thing-%'", Integer.class);
            return count == null ? -1 : count;
        }
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aRepeatedRequestGetsTheReplyOfTheFirst(DataSource source) throws Exception {
        Subject subject = new Subject(source);
        MockHttpServletResponse first = subject.post("k", "a");
        MockHttpServletResponse second = subject.post("k", "a");
        assertThat(subject.things()).isEqualTo(1);
        assertThat(second.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("made 1");
        assertThat(second.getHeader("Location")).isEqualTo("/api/things/1");
        assertThat(second.getHeader("Idempotent-Replay")).isEqualTo("true");
        assertThat(first.getHeader("Idempotent-Replay")).isNull();
        subject.post("other", "a");
        assertThat(subject.things()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aKeyIsOfOneBodyAndOfPrintableCharacters(DataSource source) throws Exception {
        Subject subject = new Subject(source);
        subject.post("k", "a");
        assertProblem(() -> subject.post("k", "b"), "idempotency_key_reused");
        assertProblem(() -> subject.post("k k", "b"), "idempotency_key_malformed");
        assertProblem(() -> subject.post("k".repeat(256), "b"), "idempotency_key_malformed");
        assertThat(subject.things()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void whatIsRefusedLeavesNothingUnlessItIsToBeKept(DataSource source) throws Exception {
        Subject subject = new Subject(source);
        assertThat(subject.post("k", "bad").getStatus()).isEqualTo(409);
        assertThat(subject.things()).isZero();
        assertThat(subject.post("k", "good").getStatus()).isEqualTo(201);
        assertThat(subject.post("late", "bad, kept").getStatus()).isEqualTo(409);
        assertThat(subject.things()).isEqualTo(2);
        assertThat(subject.post("late", "bad, kept").getHeader("Idempotent-Replay"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void whatFailsLeavesNothing(DataSource source) throws Exception {
        Subject subject = new Subject(source);
        assertThatThrownBy(() -> subject.post("k", "a", (request, response) -> {
                    subject.handle(request, response);
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");
        assertThat(subject.things()).isZero();
        assertThat(subject.post("k", "a").getContentAsString()).isEqualTo("made 1");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void ofManyAtOnceOneTakesEffectAndNoneIsAnsweredOtherwise(DataSource source) throws Exception {
        Subject one = new Subject(source);
        Subject two = new Subject(source); // as another process: it shares nothing but the database
        List<Subject> processes = isPostgres(source) ? List.of(one, two) : List.of(one);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<String>> replies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Subject process = processes.get(i % processes.size());
            replies.add(threads.submit(() -> {
                go.await();
                try {
                    return process.post("k", "a").getContentAsString();
                } catch (ProblemException e) {
                    return e.code();
                }
            }));
        }
        go.countDown();
        for (Future<String> reply : replies) {
            assertThat(reply.get()).isIn("made 1", "request_in_flight");
        }
        threads.shutdown();
        assertThat(one.things()).isEqualTo(1);
        assertThat(one.post("k", "a").getContentAsString()).isEqualTo("made 1");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void keysAreForgottenInTime(DataSource source) throws Exception {
        Subject subject = new Subject(source);
        subject.post("k", "a");
        assertThat(subject.keys.sweep(Duration.ofDays(1))).isZero();
        assertThat(subject.keys.sweep(Duration.ofSeconds(-1))).isEqualTo(1);
        subject.post("k", "a");
        assertThat(subject.things()).isEqualTo(2);
    }

    private static boolean isPostgres(DataSource source) throws Exception {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private static void assertProblem(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
