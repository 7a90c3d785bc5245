package io.vppdispatch.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules for other programs. */
class ScheduleFileTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 25);
    private static final String CSV =
            "step,start,=coal 1.power_mw,储能.soc_mwh\n1,2026-11-25T00:00+08:00,300.25,-0.000001\n2,2026-11-25T00:15+08:00,-12,0\n";
    private static final FileIssues NONE = new FileIssues("f");

    @Test
    void theEFileIsWrittenLikeThis() {
        String text = new String(ScheduleFile.efile(CSV, "a/b c", DATE, EFileDialect.STANDARD), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("""
                        <! System=vpp-dispatch Version=1.0 Code=UTF-8 !>
                        <PLAN::a_b_c date='2026-11-25'>
                        @ step start '=coal 1.power_mw' 储能.soc_mwh
                        # 1 2026-11-25T00:00+08:00 300.25 -0.000001
                        # 2 2026-11-25T00:15+08:00 -12 0
                        </PLAN::a_b_c>
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void everyCellComesBack(String encoding) {
        Sheet expected = CsvSheet.read(CSV.getBytes(StandardCharsets.UTF_8), NONE);
        EFileDialect dialect = EFileDialect.of(Map.of("encoding", encoding, "class", "日前计划", "instance", "天津"));
        byte[] efile = ScheduleFile.efile(CSV, "x", DATE, dialect);
        assertThat(new String(efile, Charset.forName(encoding)))
                .contains("<日前计划::天津 date=")
                .contains(encoding);
        assertThat(cells(EFileSheet.read(efile, dialect, NONE))).isEqualTo(cells(expected));
        assertThat(cells(XlsxSheet.read(ScheduleFile.xlsx(CSV), NONE))).isEqualTo(cells(expected));
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> ScheduleFile.efile(CSV.replace("储能", "o'neil"), "x", DATE, EFileDialect.STANDARD))
                .isInstanceOf(InvalidProblemException.class)
                .hasMessageContaining("o'neil");
        EFileDialect gbk = EFileDialect.of(Map.of("encoding", "GBK"));
        assertThatThrownBy(() -> ScheduleFile.efile(CSV.replace("储能", "😀"), "x", DATE, gbk))
                .isInstanceOf(InvalidProblemException.class)
                .hasMessageContaining("GBK");
    }

    @Test
    void everyMistakeInADialectIsNamed() {
        List<ProblemIssue> issues = catchThrowableOfType(
                        InvalidProblemException.class,
                        () -> EFileDialect.of(Map.of("clas", "A", "encoding", "UTF-16", "instance", "a b>")))
                .issues();
        assertThat(issues).extracting(ProblemIssue::code).containsExactlyInAnyOrder("unknown_key", "encoding", "word");
        assertThat(issues).anyMatch(issue -> issue.message().contains("Maybe class was meant?"));
    }

    private static List<List<String>> cells(Sheet sheet) {
        return sheet.rows().stream().map(Sheet.Row::cells).toList();
    }
}
