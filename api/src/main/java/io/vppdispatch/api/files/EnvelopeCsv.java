package io.vppdispatch.api.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vppdispatch.optimizer.portfolio.Envelope;
import io.vppdispatch.optimizer.time.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * envelope.csv: for every virtual power plant and first step of a call, how far it could leave its schedule up and down for each
 * duration, MW; empty where the call does not fit the horizon or nothing is known.
 */
public final class EnvelopeCsv {

    private EnvelopeCsv() {}

    public static void write(List<Envelope> envelopes, Horizon horizon, Path file) {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("step", "start", "portfolio", "minutes", "up_mw", "down_mw");
            for (Envelope envelope : envelopes) {
                for (int t = 0; t < horizon.steps(); t++) {
                    for (Envelope.Span span : envelope.spans()) {
                        List<String> row = new ArrayList<>(List.of(
                                Integer.toString(t + 1), ScheduleCsv.startOf(horizon, t), envelope.portfolio()));
                        row.add(Integer.toString(span.minutes()));
                        row.add(mw(span.upMw().at(t)));
                        row.add(mw(span.downMw().at(t)));
                        csv.writeRecord(row);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mw(double value) {
        return Double.isNaN(value) ? "" : Decimals.text(value);
    }
}
