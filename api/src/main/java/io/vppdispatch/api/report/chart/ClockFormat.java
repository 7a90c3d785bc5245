package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Clock;
import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.ParsePosition;
import java.util.Date;

/** The marks of the market's clock as the chart library takes them; it never reads a mark back. */
public final class ClockFormat extends DateFormat {

    private static final long serialVersionUID = 1;

    private final transient Clock clock;

    ClockFormat(Clock clock) {
        this.clock = clock;
    }

    @Override
    public StringBuffer format(Date date, StringBuffer to, FieldPosition position) {
        return to.append(clock.mark(date.toInstant()));
    }

    @Override
    public Date parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("A mark is not a date");
    }
}
