package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import java.util.List;

/** The electric network between nodes; without lines every node is joined by links alone. */
@Doc("The electric network between nodes; without lines every node is joined by links alone.")
public record Grid(
        @Doc("Lines and transformers.") @Default("[]") List<Line> lines,

        @Doc("Sets of lines with a limit in common.") @Default("[]")
        List<Section> sections,

        @Doc("Losses of a line to be borne.") @Default("[]") List<Contingency> contingencies) {

    /** No line. */
    public static final Grid NONE = new Grid(List.of(), List.of(), List.of());

    public Grid {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        contingencies = List.copyOf(contingencies);
    }
}
