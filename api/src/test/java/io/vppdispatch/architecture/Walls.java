package io.vppdispatch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every room of the product and what it may use; a new package is a line here, a new kind of asset is not. */
final class Walls {

    private static final String OPTIMIZER = "io.vppdispatch.optimizer";
    private static final String ASSET = OPTIMIZER + ".asset";
    private static final String AUDIT = OPTIMIZER + ".audit";
    private static final String CATALOGUE = OPTIMIZER + ".catalogue";
    private static final String DATA = OPTIMIZER + ".data";
    private static final String LP = OPTIMIZER + ".lp";
    private static final String MODEL = OPTIMIZER + ".model";
    private static final String NETWORK = OPTIMIZER + ".network";
    private static final String PIN = OPTIMIZER + ".pin";
    private static final String POLICY = OPTIMIZER + ".policy";
    private static final String PRICE = OPTIMIZER + ".price";
    private static final String PROBLEM = OPTIMIZER + ".problem";
    private static final String SCHEDULE = OPTIMIZER + ".schedule";
    private static final String SOLVER = OPTIMIZER + ".solver";
    private static final String SYSTEM = OPTIMIZER + ".system";
    private static final String TIME = OPTIMIZER + ".time";
    private static final String CASES = "io.vppdispatch.cases";
    private static final String API = "io.vppdispatch.api";
    private static final String AUDIT_LOG = API + ".auditlog";
    private static final String HTTP = API + ".http";
    private static final String REQUEST = HTTP + ".request";
    private static final String REFUSAL = API + ".problem";
    private static final String SECURITY = API + ".security";
    private static final String SERVICE = API + ".service";
    private static final String STORE = API + ".store";
    private static final String JDBC = "org.springframework.jdbc..";
    private static final String SQL = "javax.sql";
    private static final String TRANSACTION = "org.springframework.transaction..";
    private static final String WEB = "org.springframework.web..";
    private static final String SPRING_HTTP = "org.springframework.http..";
    private static final String SERVLET = "jakarta.servlet..";
    private static final String JACKSON = "tools.jackson..";
    private static final String CSV = "de.siegmar.fastcsv..";
    private static final String LOG = "org.slf4j";

    private Walls() {}

    static List<Wall> all() {
        return Stream.of(optimizer(), kinds(), forecasts(), cases(), api(), service())
                .flatMap(List::stream)
                .toList();
    }

    private static DescribedPredicate<JavaClass> named(String className) {
        return describe(className, type -> type.getName().equals(className));
    }

    private static List<Wall> optimizer() {
        return List.of(
                Wall.around("root", OPTIMIZER, OPTIMIZER + "..", LOG),
                Wall.around("time", TIME),
                Wall.around("data", DATA, TIME),
                Wall.around("system", SYSTEM, DATA, TIME),
                Wall.around("lp", LP, SYSTEM),
                Wall.around("asset", ASSET, DATA, LP, SYSTEM, TIME),
                Wall.around("catalogue", CATALOGUE, ASSET + ".."),
                Wall.around("problem", PROBLEM, ASSET, CATALOGUE, DATA, SYSTEM, TIME),
                Wall.around("schedule", SCHEDULE, ASSET, TIME),
                Wall.around("network", NETWORK, ASSET, LP, POLICY, PROBLEM, SCHEDULE, SYSTEM, TIME, "org.ejml.."),
                Wall.around("policy", POLICY, ASSET, LP, PROBLEM, SCHEDULE, SYSTEM, TIME),
                Wall.around("pin", PIN, ASSET, LP, PROBLEM, SYSTEM, TIME),
                Wall.around(
                        "model", MODEL, ASSET, CATALOGUE, LP, NETWORK, PIN, POLICY, PROBLEM, SCHEDULE, SYSTEM, TIME),
                solver("solver", "(?!OrTools|Highs).*"),
                solver("ortools", "OrToolsSolver.*", "com.google.ortools.."),
                solver("highs", "Highs.*", "com.sun.jna"),
                Wall.around("compare", OPTIMIZER + ".compare", SYSTEM, TIME),
                Wall.around("price", PRICE, LP, SOLVER, SYSTEM, TIME),
                Wall.around("stages", OPTIMIZER + ".stages", LP, MODEL, POLICY, SOLVER),
                Wall.around("stages", OPTIMIZER + ".tree", LP, SOLVER),
                Wall.around(
                        "money", OPTIMIZER + ".money", ASSET, AUDIT, CATALOGUE, PRICE, PROBLEM, SCHEDULE, SYSTEM, TIME),
                Wall.around(
                        "portfolio",
                        OPTIMIZER + ".portfolio",
                        ASSET,
                        ASSET + ".tieline",
                        CATALOGUE,
                        DATA,
                        LP,
                        MODEL,
                        OPTIMIZER + ".money",
                        PROBLEM,
                        SCHEDULE,
                        SOLVER,
                        SYSTEM,
                        TIME),
                Wall.around("audit", AUDIT, ASSET, CATALOGUE, PROBLEM, SCHEDULE, SYSTEM, TIME)
                        .orClasses(named(NETWORK + ".NetworkRule")
                                .or(named(POLICY + ".PolicyRule"))
                                .or(named(PIN + ".PinRule"))),
                Wall.around(
                        "explain",
                        OPTIMIZER + ".explain",
                        ASSET,
                        CATALOGUE,
                        LP,
                        OPTIMIZER + ".price",
                        PROBLEM,
                        SCHEDULE,
                        SOLVER,
                        SYSTEM,
                        TIME),
                Wall.around(
                                "curtailment",
                                OPTIMIZER + ".explain.marginal",
                                ASSET,
                                LP,
                                MODEL,
                                PROBLEM,
                                SOLVER,
                                SYSTEM,
                                TIME)
                        .orClasses(named(NETWORK + ".NetworkRule")),
                Wall.around(
                        "curtailment",
                        OPTIMIZER + ".explain.curtailment",
                        ASSET,
                        AUDIT,
                        CATALOGUE,
                        DATA,
                        LP,
                        MODEL,
                        POLICY,
                        PROBLEM,
                        SCHEDULE,
                        SOLVER,
                        SYSTEM,
                        TIME));
    }

    /** Formulation is the one word of assets a solver's settings know. */
    private static Wall solver(String canary, String names, String... library) {
        List<String> allowed = new ArrayList<>(List.of(DATA, LP));
        allowed.addAll(List.of(library));
        return Wall.around(canary, SOLVER, allowed.toArray(String[]::new))
                .only(names)
                .orClasses(named(ASSET + ".Formulation"));
    }

    private static List<Wall> kinds() {
        List<Wall> walls = new ArrayList<>();
        for (AssetType<?, ?> type : AssetCatalogue.types()) {
            String room = type.getClass().getPackageName();
            walls.add(Wall.around("kind", room, ASSET, DATA, LP, SYSTEM, TIME));
            walls.add(Wall.around("kindaudit", room, SYSTEM, TIME)
                    .only(".*Audit")
                    .orClasses(describe("are the contract's without rows", Walls::isContractWithoutRows)));
        }
        return walls;
    }

    /** AssetSchedule and AuditScope, but none of what writes rows. */
    private static boolean isContractWithoutRows(JavaClass type) {
        return type.getPackageName().equals(ASSET) && !usesRows(type);
    }

    static boolean usesRows(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(List.of(LP, MODEL)::contains);
    }

    private static List<Wall> forecasts() {
        return List.of(
                Wall.around("forecasts", "io.vppdispatch.forecasts..", TIME, "net.e175.klaus.solarpositioning.."));
    }

    private static List<Wall> cases() {
        String json = CASES + ".json";
        String library = CASES + ".library";
        return List.of(
                Wall.around("cases", CASES, DATA, PROBLEM),
                Wall.around("json", json, CASES, ASSET, CATALOGUE, DATA, PROBLEM, SYSTEM, TIME, JACKSON, CSV),
                Wall.around("library", library, CASES, json, DATA, PROBLEM),
                Wall.around("day", CASES + ".day", CASES, ASSET, CATALOGUE, DATA, PROBLEM, SYSTEM, TIME),
                Wall.around("library", CASES + ".bench", CASES, json, TIME, "io.vppdispatch.forecasts.synthetic"),
                Wall.around(
                        "importers",
                        CASES + ".importers",
                        CASES,
                        json,
                        library,
                        ASSET + "..",
                        DATA,
                        PROBLEM,
                        SYSTEM,
                        TIME,
                        JACKSON,
                        CSV));
    }

    private static List<Wall> api() {
        String files = API + ".files";
        String process = API + ".process";
        String report = API + ".report";
        String exchange = API + ".exchange";
        String work = API + ".work";
        String inner = OPTIMIZER + "..";
        String cases = CASES + "..";
        return List.of(
                Wall.around("report", report, report + "..", inner),
                Wall.around("reporttext", report + ".text", inner),
                Wall.around("reporttext", report + ".view", report + ".text", inner),
                Wall.around("reporttext", report + ".table", report + ".text", report + ".view", inner),
                Wall.around("report", report + ".chart", report + ".text", report + ".view", inner, "org.jfree..")
                        .orClasses(named("javax.imageio.ImageIO")),
                Wall.around("files", files, report, inner, cases, JACKSON, CSV),
                Wall.around("process", process, LOG),
                Wall.around(
                        "work",
                        work,
                        process,
                        JACKSON,
                        SQL,
                        LOG,
                        "com.github.kagkarlsson.scheduler..",
                        "org.springframework.jdbc.datasource"),
                Wall.around("files", API + ".bench", process, inner, JACKSON),
                Wall.around(
                        "exchange",
                        exchange,
                        DATA,
                        PROBLEM,
                        TIME,
                        CSV,
                        "org.dhatim.fastexcel..",
                        "org.apache.commons.compress.."),
                Wall.around(
                                "cli",
                                API + ".cli",
                                API + ".bench",
                                exchange,
                                files,
                                process,
                                report,
                                report + ".text",
                                API + ".publication",
                                AUDIT_LOG,
                                STORE,
                                SERVICE,
                                "org.springframework.boot.web.server..",
                                "org.springframework.context",
                                work,
                                inner,
                                cases,
                                JACKSON,
                                LOG,
                                "picocli..",
                                "me.tongfei.progressbar")
                        .orClasses(
                                describe("are signals", type -> type.getName().startsWith("sun.misc.Signal"))));
    }

    /** Rooms of the service: those of the domain know no HTTP, those of HTTP know no database, one puts all together. */
    private static List<Wall> service() {
        return List.of(
                Wall.around("domain", REFUSAL),
                Wall.around("domain", STORE, JDBC, SQL, "org.springframework.dao"),
                Wall.around(
                        "domain",
                        SECURITY,
                        REFUSAL,
                        STORE,
                        JDBC,
                        SQL,
                        TRANSACTION,
                        "org.springframework.core.convert.converter",
                        "org.springframework.security..",
                        SERVLET,
                        "org.springframework.web.filter",
                        "com.nimbusds.."),
                Wall.around("domain", AUDIT_LOG, SECURITY, STORE, JDBC, SQL, TRANSACTION),
                Wall.around(
                        "domain",
                        HTTP + ".problem",
                        REFUSAL,
                        DATA,
                        PROBLEM,
                        LOG,
                        SERVLET,
                        WEB,
                        SPRING_HTTP,
                        TRANSACTION,
                        "org.springframework.boot.webmvc.error",
                        "org.springframework.dao",
                        "org.springframework.stereotype",
                        JACKSON),
                Wall.around(
                        "domain",
                        REQUEST,
                        REFUSAL,
                        STORE,
                        SERVLET,
                        WEB,
                        SPRING_HTTP,
                        JDBC,
                        SQL,
                        TRANSACTION,
                        "org.springframework.core",
                        "io.github.bucket4j.."),
                Wall.around(
                        "domain",
                        API + ".day",
                        API + ".exchange",
                        REFUSAL,
                        SECURITY,
                        STORE,
                        CASES + "..",
                        DATA,
                        PROBLEM,
                        TIME,
                        JDBC,
                        SQL,
                        TRANSACTION),
                Wall.around(
                        "domain",
                        API + ".run",
                        API + ".day",
                        API + ".work",
                        REFUSAL,
                        SECURITY,
                        STORE,
                        CASES + "..",
                        DATA,
                        PROBLEM,
                        JACKSON,
                        LOG,
                        JDBC,
                        SQL,
                        TRANSACTION),
                resource(
                        "run",
                        API + ".run",
                        API + ".day",
                        API + ".files",
                        OPTIMIZER + ".compare",
                        JACKSON,
                        "org.springframework.format.annotation"),
                Wall.around(
                        "domain",
                        API + ".publication",
                        API + ".day",
                        API + ".exchange",
                        API + ".files",
                        API + ".run",
                        REFUSAL,
                        SECURITY,
                        STORE,
                        CASES + "..",
                        ASSET,
                        AUDIT,
                        DATA,
                        PROBLEM,
                        TIME,
                        JDBC,
                        SQL,
                        TRANSACTION),
                resource(
                        "publication",
                        API + ".publication",
                        HTTP + ".problem",
                        "org.springframework.format.annotation"),
                resource(
                        "page",
                        API + ".day",
                        API + ".publication",
                        API + ".run",
                        HTTP + ".problem",
                        "org.springframework.core..",
                        "org.springframework.format.annotation",
                        "org.springframework.stereotype",
                        "org.springframework.ui"),
                resource("account"),
                resource("auditlog", AUDIT_LOG),
                resource("day", API + ".day", API + ".exchange", TIME, "org.springframework.format.annotation"),
                Wall.around(
                        "service",
                        SERVICE,
                        API + "..",
                        SQL,
                        LOG,
                        SERVLET,
                        "org.springframework..",
                        "org.springdoc..",
                        "io.swagger..",
                        "com.nimbusds..",
                        "io.micrometer.core.instrument..",
                        SOLVER,
                        "tools.jackson.."));
    }

    /** A room of one resource over HTTP. */
    private static Wall resource(String name, String... domain) {
        String[] allowed = Stream.concat(
                        Stream.of(REQUEST, REFUSAL, SECURITY, WEB, SPRING_HTTP, SERVLET), Stream.of(domain))
                .toArray(String[]::new);
        return Wall.around("domain", HTTP + "." + name, allowed);
    }
}
