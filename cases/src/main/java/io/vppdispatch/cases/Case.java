package io.vppdispatch.cases;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem with a name, valid in every part.
 *
 * @param name words joined by {@code /}, for a library case its place in the library
 * @param title one line for lists and reports
 * @param description a paragraph
 * @param notCarried what the foreign file it comes from says beyond it
 */
public record Case(
        String name,
        @Nullable Bilingual title,
        @Nullable Bilingual description,
        List<NotCarried> notCarried,
        DispatchProblem problem) {

    public Case {
        notCarried = List.copyOf(notCarried);
    }

    /** A case that comes from no foreign file. */
    public Case(String name, @Nullable Bilingual title, @Nullable Bilingual description, DispatchProblem problem) {
        this(name, title, description, List.of(), problem);
    }

    /** The same with another problem. */
    public Case withProblem(DispatchProblem newProblem) {
        return new Case(name, title, description, notCarried, newProblem);
    }

    /** The title in a language, or the name. */
    public String titleIn(String language) {
        return title == null ? name : title.in(language);
    }
}
