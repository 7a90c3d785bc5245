package io.vppdispatch.architecture.canary.reporttext;

import org.jfree.chart.JFreeChart;

/** Breaks the wall of its room. */
interface SeesJFreeChart {
    void see(JFreeChart forbidden);
}
