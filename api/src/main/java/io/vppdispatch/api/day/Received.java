package io.vppdispatch.api.day;

import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.UUID;

/** The forecast of a column that counts: of the last file before the gate that has the column. */
record Received(UUID receipt, Instant issuedAt, Instant receivedAt, Series series) {}
