package io.vppdispatch.optimizer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.AuditRule;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.pin.PinRule;
import io.vppdispatch.optimizer.policy.PolicyRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Cap;
import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.testing.Examples;
import io.vppdispatch.optimizer.testing.Fuels;
import io.vppdispatch.optimizer.testing.MeshedDays;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Pinned;
import io.vppdispatch.optimizer.testing.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the code, the rows, MODEL.md, the Javadoc and the audits are the same. */
class TagsTest {

    private static final Path MAIN = Path.of("src/main/java/io/vppdispatch/optimizer");
    private static final ConsumptionWeight WEIGHT =
            new ConsumptionWeight(0.5, 0.4, 0, null, null, 1, 0, 0, 50, true, null);
    private static final Pattern MODEL_ROW = Pattern.compile("^\\| ([A-Z]+\\d+) \\|", Pattern.MULTILINE);

    static Stream<Arguments> kinds() {
        return AssetCatalogue.types().stream().map(type -> Arguments.of(type.name(), type));
    }

    private static List<Tag> allTags() {
        List<Tag> tags = new ArrayList<>(List.of(NetworkRule.values()));
        tags.addAll(List.of(AuditRule.values()));
        tags.addAll(List.of(PolicyRule.values()));
        tags.addAll(List.of(PinRule.values()));
        AssetCatalogue.types().forEach(type -> tags.addAll(type.tags()));
        return tags;
    }

    private static Set<String> codes(List<? extends Tag> tags) {
        return tags.stream().map(Tag::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void codesAreUnique() {
        assertThat(allTags()).extracting(Tag::code).doesNotHaveDuplicates();
    }

    @Test
    void rulesThatAreRowsAreTheRowsEmitted() {
        Set<String> emitted = new TreeSet<>();
        for (AssetType<?, ?> type : AssetCatalogue.types()) {
            for (long seed = 1; seed <= 10; seed++) {
                collect(Examples.problem(type, seed, Mixed.halfHours(10)), emitted);
            }
        }
        collect(Sites.problem(1, Mixed.halfHours(10)), emitted);
        collect(Fuels.problem(Fuels.perHour(900, 900, 900)), emitted);
        collect(Fuels.problem(Fuels.perDay(1650)), emitted);
        collect(everyPin(), emitted);
        collect(MeshedDays.withSection(1, 2), emitted);
        collect(
                Mixed.problem(1, Mixed.halfHours(10))
                        .withObjective(Objective.ABSORPTION_FIRST)
                        .withPolicy(new Policy(WEIGHT, new Cap(1000, 50.0), new Cap(1000, null), 60)),
                emitted);
        assertThat(emitted)
                .isEqualTo(codes(allTags().stream().filter(Tag::isRow).toList()));
    }

    private static DispatchProblem everyPin() {
        return Pinned.dayWithStation(
                Pinned.state("coal", Pin.Mode.ON, 1),
                Pinned.state("coal", Pin.Mode.OFF, 2),
                Pinned.state("station", Pin.Mode.GENERATING, 1),
                Pinned.state("station", Pin.Mode.PUMPING, 2),
                Pinned.power("tie", Pin.Mode.OUTPUT, 1, 10),
                Pinned.power("tie", Pin.Mode.AT_LEAST, 2, 10),
                Pinned.power("tie", Pin.Mode.AT_MOST, 2, 10));
    }

    private static void collect(DispatchProblem problem, Set<String> emitted) {
        for (Formulation formulation : Formulation.values()) {
            DispatchModel model = DispatchModel.of(problem, formulation);
            model.lp().allRows().forEach(row -> emitted.add(row.tag().code()));
            double[] wild = new double[model.lp().columns()];
            Arrays.setAll(wild, j -> 1000 * Math.sin(j));
            model.lazyRows()
                    .violated(model.lp(), new Values(wild))
                    .forEach(row -> emitted.add(row.tag().code()));
        }
    }

    @Test
    void modelMdHasARowPerRule() {
        Set<String> described = new TreeSet<>();
        Matcher rows = MODEL_ROW.matcher(read(Path.of("MODEL.md")));
        while (rows.find()) {
            described.add(rows.group(1));
        }
        assertThat(described).isEqualTo(codes(allTags()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theJavadocOfTheFormulationExplainsEveryRule(String kind, AssetType<?, ?> type) {
        String formulation = sources(folder(type), name -> !name.endsWith("Rule.java") && !name.contains("Audit"));
        assertThat(mentioned(type.tags(), comments(formulation), Tag::code)).isEqualTo(codes(type.tags()));
    }

    @Test
    void theJavadocOfTheNetworkExplainsItsRules() {
        String formulation = comments(sources(MAIN.resolve("network"), name -> !name.endsWith("Rule.java")));
        List<Tag> tags = List.of(NetworkRule.values());
        assertThat(mentioned(tags, formulation, Tag::code)).isEqualTo(codes(tags));
    }

    @Test
    void theJavadocOfThePolicyExplainsItsRules() {
        String formulation = comments(sources(MAIN.resolve("policy"), name -> !name.endsWith("Rule.java")));
        List<Tag> tags = List.of(PolicyRule.values());
        assertThat(mentioned(tags, formulation, Tag::code)).isEqualTo(codes(tags));
    }

    @Test
    void theJavadocOfThePinsExplainsTheirRules() {
        String formulation = comments(sources(MAIN.resolve("pin"), name -> !name.endsWith("Rule.java")));
        List<Tag> tags = List.of(PinRule.values());
        assertThat(mentioned(tags, formulation, Tag::code)).isEqualTo(codes(tags));
    }

    /** What the stages hold is no rule of a schedule: that they reached it is A4. */
    @Test
    void theAuditReportsEveryPolicy() {
        String audit = sources(MAIN.resolve("audit"), name -> true);
        List<Tag> tags =
                List.of(PolicyRule.WEIGHT_TOTAL, PolicyRule.WEIGHT_NON_HYDRO, PolicyRule.COAL_CAP, PolicyRule.CO2_CAP);
        assertThat(mentioned(tags, audit, TagsTest::constant)).isEqualTo(codes(tags));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theAuditReportsEveryRule(String kind, AssetType<?, ?> type) {
        String audit = sources(folder(type), name -> name.endsWith("Audit.java"));
        assertThat(mentioned(type.tags(), audit, TagsTest::constant)).isEqualTo(codes(type.tags()));
    }

    /** What a portfolio delivers more or less than promised is scheduled nowhere: it is recounted, and counts as money. */
    @Test
    void theAuditorReportsEveryRuleOfItsOwnOfTheNetworkAndOfPins() {
        String audit = sources(MAIN.resolve("audit"), name -> true);
        List<Tag> tags = new ArrayList<>(List.of(NetworkRule.values()));
        tags.remove(NetworkRule.DELIVERY);
        tags.addAll(List.of(AuditRule.values()));
        tags.addAll(List.of(PinRule.values()));
        assertThat(mentioned(tags, audit, TagsTest::constant)).isEqualTo(codes(tags));
    }

    /** {@code StorageRule.BAND}. */
    private static String constant(Tag tag) {
        return tag.getClass().getSimpleName() + "." + ((Enum<?>) tag).name();
    }

    private static Set<String> mentioned(
            List<? extends Tag> tags, String text, java.util.function.Function<Tag, String> words) {
        return codes(tags.stream()
                .filter(tag -> Pattern.compile("\\b" + Pattern.quote(words.apply(tag)) + "\\b")
                        .matcher(text)
                        .find())
                .toList());
    }

    private static Path folder(AssetType<?, ?> type) {
        String room = type.getClass().getPackageName();
        return MAIN.resolve("asset").resolve(room.substring(room.lastIndexOf('.') + 1));
    }

    /** Only the comments. */
    private static String comments(String source) {
        StringBuilder comments = new StringBuilder();
        Matcher blocks = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL).matcher(source);
        while (blocks.find()) {
            comments.append(blocks.group());
        }
        return comments.toString();
    }

    private static String sources(Path folder, Predicate<String> names) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> names.test(file.getFileName().toString()))
                    .map(TagsTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
