package io.vppdispatch.api.day;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A forecast file that comes in.
 *
 * @param fileName to show in messages
 * @param issuedAt when the forecast was made
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are read once and never compared.
public record ForecastMessage(LocalDate date, String fileName, Instant issuedAt, byte[] bytes) {}
