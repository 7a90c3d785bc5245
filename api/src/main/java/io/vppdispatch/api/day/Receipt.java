package io.vppdispatch.api.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the sender of a forecast file holds in hand.
 *
 * @param sequence counts the files of a day from 1, without a gap
 * @param party that sent it
 * @param account that sent it
 * @param fileName as the sender calls it
 * @param sha256 of the bytes as they came
 * @param columns whose forecasts are in it
 * @param issuedAt when the forecast was made, as the sender says
 * @param receivedAt by the clock of the database
 */
public record Receipt(
        UUID id,
        LocalDate date,
        long sequence,
        String party,
        String account,
        String fileName,
        String sha256,
        List<String> columns,
        Instant issuedAt,
        Instant receivedAt,
        ReceiptStatus status) {

    public Receipt {
        columns = List.copyOf(columns);
    }
}
