package io.vppdispatch.api.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan as it was published.
 *
 * @param revision from 1
 */
public record Publication(LocalDate date, int revision, UUID runId, Instant publishedAt, String account) {}
