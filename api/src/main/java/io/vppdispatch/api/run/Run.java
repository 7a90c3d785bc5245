package io.vppdispatch.api.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A run as it stands.
 *
 * @param runNo counts runs in the order they were asked for
 * @param preliminary on a snapshot before the gate: not to be published
 * @param caseSha256 of what is solved: the snapshot with the pins
 * @param ofRun the run this one makes again, if it does
 * @param pins as in a case
 * @param reason why it ended without a clean plan; empty otherwise
 * @param attempt counts how often it was begun
 * @param version counts the changes
 * @param phase of the search
 * @param incumbent CNY
 * @param bound CNY, proven
 */
public record Run(
        UUID id,
        long runNo,
        LocalDate date,
        UUID snapshotId,
        boolean preliminary,
        String caseSha256,
        @Nullable UUID ofRun,
        ArrayNode pins,
        RunSettings settings,
        String account,
        Instant createdAt,
        RunStatus status,
        String reason,
        int attempt,
        int crashes,
        boolean cancelWanted,
        long version,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String phase,
        @Nullable Double incumbent,
        @Nullable Double bound,
        @Nullable Double gapReached,
        boolean hasPlan) {}
