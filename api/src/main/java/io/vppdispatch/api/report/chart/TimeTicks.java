package io.vppdispatch.api.report.chart;

import io.vppdispatch.optimizer.time.Horizon;
import java.text.DateFormat;
import java.util.List;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;

/** How far the marks of the time axis stand apart. */
public final class TimeTicks {

    private static final int MOST_MARKS = 26;
    private static final List<Integer> MINUTES = List.of(1, 5, 15, 30);
    private static final List<Integer> HOURS = List.of(1, 2, 3, 4, 6, 12);

    private TimeTicks() {}

    static DateTickUnit of(Horizon horizon, DateFormat marks) {
        double minutes = horizon.totalHours() * 60;
        for (int count : MINUTES) {
            if (minutes / count <= MOST_MARKS) {
                return new DateTickUnit(DateTickUnitType.MINUTE, count, marks);
            }
        }
        for (int count : HOURS) {
            if (minutes / 60 / count <= MOST_MARKS) {
                return new DateTickUnit(DateTickUnitType.HOUR, count, marks);
            }
        }
        int days = (int) Math.ceil(minutes / 60 / 24 / MOST_MARKS);
        return new DateTickUnit(DateTickUnitType.DAY, days, marks);
    }
}
