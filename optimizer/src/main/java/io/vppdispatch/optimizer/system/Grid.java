package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;

/** The electric network between nodes; without lines every node is joined by links alone. */
@Doc("The electric network between nodes; without lines every node is joined by links alone.")
public record Grid(
        @Doc("Lines and transformers.") @Default("[]") List<Line> lines,

        @Doc("Sets of lines with a limit in common.") @Default("[]")
        List<Section> sections,

        @Doc("Losses of a line to be borne.") @Default("[]") List<Contingency> contingencies,

        @Doc("Power base of reactance_pu, MVA; it matters where a line shifts the phase.")
        @Range(min = 1e-3, max = 1e6)
        @Default("100")
        double baseMva) {

    private static final double USUAL_BASE_MVA = 100;

    /** No line. */
    public static final Grid NONE = new Grid(List.of(), List.of(), List.of());

    public Grid {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        contingencies = List.copyOf(contingencies);
    }

    /** A grid whose reactances have the usual power base. */
    public Grid(List<Line> lines, List<Section> sections, List<Contingency> contingencies) {
        this(lines, sections, contingencies, USUAL_BASE_MVA);
    }

    /** Power over a line per radian between its ends, MW. */
    public double mwPerRadian(Line line) {
        return baseMva / line.reactancePu();
    }

    /** What the phase shifter of a line takes off its flow at equal angles, MW. */
    public double shiftMw(Line line) {
        return mwPerRadian(line) * Math.toRadians(line.phaseShiftDeg());
    }
}
