package io.vppdispatch.api.day;

import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.optimizer.time.Series;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forecasts of a day that count so far: for each column the last that was accepted. */
final class ReceivedForecasts {

    private final ReceiptTable receipts;
    private final Contents contents;

    ReceivedForecasts(ReceiptTable receipts, Contents contents) {
        this.receipts = receipts;
        this.contents = contents;
    }

    /** By column, in the order of the case. */
    Map<String, Received> of(LocalDate date, Case data) {
        Map<String, ReceiptTable.Counting> last = receipts.counting(date);
        Map<String, Map<String, Series>> files = new HashMap<>();
        Map<String, Received> received = new LinkedHashMap<>();
        for (String column : Forecasts.of(data.problem()).keySet()) {
            ReceiptTable.Counting row = last.get(column);
            if (row != null) {
                Series series = files.computeIfAbsent(row.seriesSha256(), hash -> read(hash, data))
                        .get(column);
                if (series == null) {
                    throw new IllegalStateException("The kept series of " + row.receiptId() + " lack " + column);
                }
                received.put(column, new Received(row.receiptId(), row.issuedAt(), row.receivedAt(), series));
            }
        }
        return received;
    }

    private Map<String, Series> read(String sha256, Case data) {
        return ForecastFile.read(
                "kept series", contents.get(sha256), data.problem().horizon());
    }
}
