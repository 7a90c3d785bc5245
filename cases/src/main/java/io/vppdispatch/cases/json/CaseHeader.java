package io.vppdispatch.cases.json;

import io.vppdispatch.cases.Bilingual;
import io.vppdispatch.cases.NotCarried;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Issues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case says about itself; the problem's own keys stand beside these. */
@Doc("A case: what it is called, and the problem.")
record CaseHeader(
        @Doc("Always vpp-dispatch-case.") String format,
        @Doc("Version of the format, 1.") int version,

        @Doc("Name: letters, digits, '_', '-' and '.', in parts joined by '/'.") @Default("\"case\"")
        String name,

        @Doc("One line for lists and reports.") @Nullable Bilingual title,

        @Doc("A paragraph about what the case shows.") @Nullable
        Bilingual description,

        @Doc("What the foreign file it was imported from says beyond the case; kept for the reader, without effect.")
        @Default("[]")
        List<NotCarried> notCarried) {

    static final String FORMAT = "vpp-dispatch-case";
    static final int VERSION = 1;

    private static final String PART = "[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]*";

    void check(Issues at) {
        at.at("version")
                .require(
                        version == VERSION,
                        "version",
                        "version (" + version + ") must be " + VERSION + ", the only one this program reads");
        at.at("name")
                .require(
                        name.matches(PART + "(/" + PART + ")*"),
                        "name",
                        "name (" + name + ") must be letters, digits, '_', '-' and '.' in parts joined by '/'");
    }
}
