package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** A line that counts into a section. */
@Doc("A line that counts into a section.")
public record SectionTerm(
        @Doc("The line.") String line,

        @Doc("How its flow counts: 1, or -1 where the line runs against the section.")
        @Range(min = -1e3, max = 1e3)
        @Default("1")
        double factor) {}
