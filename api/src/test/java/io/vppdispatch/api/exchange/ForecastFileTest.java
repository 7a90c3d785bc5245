package io.vppdispatch.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of forecasts, as people and programs write them, and as they should not. */
class ForecastFileTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Horizon TWO_HOURS =
            Horizon.uniform(Instant.parse("2026-11-24T16:00:00Z"), SHANGHAI, 2, 60); // 00:00 of the 25th there
    private static final Map<String, Series> EXPECTED = Map.of("pv1", Series.of(0, 1.5), "负荷", Series.of(10, -20));
    private static final int MUTATIONS = 1500;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,pv1,负荷\n2026-11-25T00:00+08:00,0,10\n2026-11-25T01:00+08:00,1.5,-20\n",
                "\uFEFF时间;pv1;负荷\r\n00:00;0;10\r\n01:00;1.5;-20\r\n\r\n",
                "Step\tpv1\t负荷\n1\t0.0\t1e1\n2\t+1.5\t-20.0",
                "time,\"pv1\",负荷\n2026-11-25 00:00,0,10\n2026/11/25 01:00,1.5,-20\n,,\n",
                "<! System=EMS Version=1.0 Code=UTF-8 !>\n<FORECAST::天津 date='2026-11-25'>\n@ 时刻 pv1 负荷\n// MW\n#1 0 10\n# '01:00' 1.5 -20\n</FORECAST::天津>\n"
            })
    void everyWayOfWritingIsRead(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
        if (!text.startsWith("\uFEFF")) {
            assertThat(read(text.getBytes(Charset.forName("GB18030")))).isEqualTo(EXPECTED);
        }
    }

    @Test
    void theDialectSaysWhichBlockAndWhichColumn() {
        String text = "<OTHER::x>\n@ a b\n# 1 2\n</OTHER::x>\n<DAY::x>\n@ Zeit pv1\n# 1 3\n# 2 4\n</DAY::x>\n";
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        EFileDialect dialect = EFileDialect.of(Map.of("class", "DAY", "time", "Zeit"));
        assertThat(ForecastFile.read("f", content, TWO_HOURS, dialect)).isEqualTo(Map.of("pv1", Series.of(3, 4)));
        assertThat(messages(content)).isNotEmpty();
        EFileDialect another = EFileDialect.of(Map.of("class", "NIGHT"));
        assertThat(catchThrowableOfType(
                        InvalidProblemException.class, () -> ForecastFile.read("f", content, TWO_HOURS, another)))
                .hasMessageContaining("<NIGHT::Instance>");
    }

    @Test
    void aSpreadsheetMayKeepTimesAsTimes() throws IOException {
        for (Object[] times : new Object[][] {{"00:00", "01:00"}, {1, 2}, {0, 1.0 / 24}}) {
            byte[] workbook = workbook(sheet -> {
                sheet.value(0, 0, "time");
                sheet.value(0, 1, "pv1");
                for (int t = 0; t < 2; t++) {
                    if (times[t] instanceof Number number) {
                        sheet.value(t + 1, 0, number);
                    } else {
                        sheet.value(t + 1, 0, times[t].toString());
                    }
                }
                sheet.value(1, 1, 3.25);
                sheet.value(2, 1, "4"); // a number kept as text
            });
            assertThat(read(workbook)).isEqualTo(Map.of("pv1", Series.of(3.25, 4)));
        }
    }

    @Test
    void everyMistakeHasItsRowAndColumnAndAllAreNamedAtOnce() {
        String text = "time,pv1,pv2,pv1,\n00:00,NaN,,1,\n00:15,0x10,1e999,2,,7\n";
        assertThat(messages(text))
                .containsExactly(
                        "f row 1, column 4: the column pv1 is there twice",
                        "f row 1, column 5: the column has no name",
                        "f row 3, column 1: (00:15) must be 2026-11-25T01:00:00+08:00 or 2",
                        "f row 3, column 6: (7) stands beyond the last column",
                        "f row 2, column 2: pv1 (NaN) must be a number of MW",
                        "f row 3, column 2: pv1 (0x10) must be a number of MW",
                        "f row 2, column 3: pv2 is missing",
                        "f row 3, column 3: pv2 (1e999) must be a number of MW");
    }

    @Test
    void aDayThatIsNotWholeIsRefused() {
        assertThat(messages("time,pv1\n1,0\n"))
                .containsExactly("f has 1 rows below its header where the day has 2 steps");
        assertThat(messages("time,pv1\n1,0\n2,0\n3,0\n")).hasSize(1);
        assertThat(messages("time,pv1\n2,0\n1,0\n")).hasSize(2);
        assertThat(messages("")).containsExactly("f is empty where a header and a row per step must be");
        assertThat(messages("time\n1\n2\n"))
                .containsExactly("f row 1: there must be a column per plant or load beside the time");
        assertThat(messages("<A::b>\n@ time pv1\n# 1 0\n# 2 0\n")).hasSize(1);
        assertThat(messages("<A::b>\n@@ time pv1\n# 1 0\n</A::b>\n")).isNotEmpty();
    }

    @Test
    void moreMistakesThanAnyoneReadsAreCounted() {
        Horizon day = Horizon.uniform(TWO_HOURS.start(), SHANGHAI, 96, 15);
        StringBuilder text = new StringBuilder("step,a,b\n");
        for (int t = 1; t <= 96; t++) {
            text.append(t).append(",x,y\n");
        }
        List<ProblemIssue> issues = issues(text.toString().getBytes(StandardCharsets.UTF_8), day);
        assertThat(issues).hasSize(101);
        assertThat(issues.get(100).message()).isEqualTo("f has 92 more problems"); // 2 x 96 - 100
    }

    /** 92, 96 and 100 quarter-hours, with every digit. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28T23:00:00Z/92", "2026-06-01T22:00:00Z/96", "2026-10-24T22:00:00Z/100"})
    void whatIsWrittenIsReadAgain(String day) {
        String[] parts = day.split("/");
        Horizon horizon =
                Horizon.uniform(Instant.parse(parts[0]), ZoneId.of("Europe/Berlin"), Integer.parseInt(parts[1]), 15);
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Map<String, Series> forecasts = new LinkedHashMap<>();
            for (String id : List.of("pv1", "负荷,\"一\"", "wind;2", "=1+1")) {
                forecasts.put(
                        id, Series.generate(horizon.steps(), t -> random.nextGaussian() * Math.pow(10, t % 9 - 4)));
            }
            assertThat(ForecastFile.read("f", ForecastFile.csv(forecasts, horizon), horizon))
                    .as("seed %d", seed)
                    .isEqualTo(forecasts);
            Map<String, Series> sheet = ForecastFile.read("f", ForecastFile.xlsx(forecasts, horizon), horizon);
            assertThat(sheet).as("seed %d", seed).isEqualTo(forecasts);
        }
    }

    @Test
    void brokenFilesAreRefusedAndNeverThrowAnythingElse() throws IOException {
        byte[] csv = ForecastFile.csv(EXPECTED, TWO_HOURS);
        byte[] xlsx = ForecastFile.xlsx(EXPECTED, TWO_HOURS);
        byte[] efile = "<A::b>\n@ time pv1\n# 1 0\n# 2 'x y'\n</A::b>\n".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] broken = List.of(csv, xlsx, efile).get(seed % 3).clone();
            Random random = new Random(seed);
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(broken)).as("seed %d", seed).isNotEmpty();
            } catch (InvalidProblemException expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(MUTATIONS / 3, MUTATIONS);
    }

    @Test
    void whatIsMeantToBreakAReaderIsRefused() throws IOException {
        assertThat(messages(zip("xl/workbook.xml", new byte[70_000_000])))
                .first()
                .asString()
                .contains("unpacks to more");
        assertThat(messages(zip("a.xml", "<!DOCTYPE a []><a/>".getBytes(StandardCharsets.UTF_8))))
                .first()
                .asString()
                .contains("DOCTYPE");
        assertThat(messages(new byte[17_000_000])).first().asString().contains("is larger than");
        assertThat(messages("time,pv1\n1,0\n2,0\n".getBytes(StandardCharsets.UTF_16)))
                .isNotEmpty();
        assertThat(messages("time,pv1\n\"".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(messages("PK".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    private static Map<String, Series> read(byte[] content) {
        return ForecastFile.read("f", content, TWO_HOURS);
    }

    private static List<ProblemIssue> issues(byte[] content, Horizon horizon) {
        return catchThrowableOfType(InvalidProblemException.class, () -> ForecastFile.read("f", content, horizon))
                .issues();
    }

    private static List<String> messages(String text) {
        return messages(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> messages(byte[] content) {
        return issues(content, TWO_HOURS).stream().map(ProblemIssue::message).toList();
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("day"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
