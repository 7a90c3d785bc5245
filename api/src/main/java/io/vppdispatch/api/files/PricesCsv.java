package io.vppdispatch.api.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.EnergyReference;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** prices.csv: step and when it begins, node, dispatch price with its parts energy and congestion, and market price, empty where it is not known, all in CNY/MWh. */
public final class PricesCsv {

    private PricesCsv() {}

    /**
     * Energy is the price at the first node, in the order of the problem, of those that links and lines join; congestion
     * is what limits on the way add to it. A node without links and lines has all energy and no congestion.
     */
    public static void write(DispatchProblem problem, Prices prices, Path file) {
        Map<String, String> references = EnergyReference.of(problem);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("step", "start", "node", "price", "energy", "congestion", "market_price");
            for (Map.Entry<String, Series> node : prices.cnyPerMwh().entrySet()) {
                Series reference = Objects.requireNonNull(prices.cnyPerMwh().get(references.get(node.getKey())));
                Series market = prices.marketCnyPerMwh().get(node.getKey());
                for (int t = 0; t < node.getValue().steps(); t++) {
                    double price = node.getValue().at(t);
                    csv.writeRecord(
                            Integer.toString(t + 1),
                            ScheduleCsv.startOf(problem.horizon(), t),
                            node.getKey(),
                            Decimals.text(price),
                            Decimals.text(reference.at(t)),
                            Decimals.text(price - reference.at(t)),
                            market == null ? "" : Decimals.text(market.at(t)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
