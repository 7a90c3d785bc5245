package io.vppdispatch.cases;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import org.jspecify.annotations.Nullable;

/**
 * A problem with a name, valid in every part.
 *
 * @param name words joined by {@code /}, for a library case its place in the library
 * @param title one line for lists and reports
 * @param description a paragraph
 */
public record Case(
        String name, @Nullable Bilingual title, @Nullable Bilingual description, DispatchProblem problem) {

    /** The same with another problem. */
    public Case withProblem(DispatchProblem newProblem) {
        return new Case(name, title, description, newProblem);
    }

    /** The title in a language, or the name. */
    public String titleIn(String language) {
        return title == null ? name : title.in(language);
    }
}
