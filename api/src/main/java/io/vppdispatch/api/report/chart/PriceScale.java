package io.vppdispatch.api.report.chart;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The span of a price axis. Prices of shortage, or of energy that would be curtailed, many times all others, would press the rest
 * into a line; they are cut off, and the highest and the lowest are written as numbers.
 *
 * @param bottom lower end of the axis, CNY/MWh
 * @param top upper end of the axis, CNY/MWh
 */
record PriceScale(double bottom, double top) {

    /** A shortage shows in the price up to what the last MWh of load costs otherwise, either way. */
    private static final double SHORTAGE_SHARE = 0.9;

    private static final double OUTLIER = 4;

    /** Where more than this share of all prices lies beyond, it is the day that is dear, not a few steps. */
    private static final double MOST_CUT_SHARE = 0.5;

    private static final double MARGIN = 0.12;
    private static final double LEAST_SPAN = 10;

    static PriceScale of(Collection<Series> prices, double shortageCnyPerMwh) {
        double[] all = prices.stream()
                .flatMapToDouble(price -> Arrays.stream(price.toArray()))
                .toArray();
        double ordinary = Arrays.stream(all)
                .filter(price -> price < SHORTAGE_SHARE * shortageCnyPerMwh)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        double limit = OUTLIER * Math.max(ordinary, LEAST_SPAN);
        double high = highest(all, limit);
        double low = Math.min(0, -highest(negative(all), OUTLIER * Math.max(high, LEAST_SPAN)));
        double margin = MARGIN * Math.max(high - low, LEAST_SPAN);
        return new PriceScale(low < 0 ? low - margin : 0, Math.max(high, low) + margin);
    }

    /** The highest price within a limit, or of all where those beyond it are too many to be cut off. */
    private static double highest(double[] prices, double limit) {
        long beyond = Arrays.stream(prices).filter(price -> price > limit).count();
        boolean isCut = beyond <= MOST_CUT_SHARE * prices.length;
        return Arrays.stream(prices)
                .filter(price -> !isCut || price <= limit)
                .max()
                .orElse(0);
    }

    private static double[] negative(double[] prices) {
        return Arrays.stream(prices).map(price -> -price).toArray();
    }

    /** The least price of anything that can be short, infinite where nothing can, CNY/MWh. */
    static double shortageCnyPerMwh(DispatchProblem problem) {
        return Stream.concat(
                        Stream.of(problem.penalties()).map(penalties -> penalties.shortageCnyPerMwh()),
                        problem.reserves().stream().map(ReserveProduct::shortfallCnyPerMwh))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The nearest value on the axis. */
    double within(double price) {
        return Math.min(top, Math.max(bottom, price));
    }

    boolean isBeyond(double price) {
        return price > top || price < bottom;
    }
}
