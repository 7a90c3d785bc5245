package io.vppdispatch.api.day;

/** What became of a forecast file. */
public enum ReceiptStatus {
    /** Received before the gate. */
    ACCEPTED,
    /** Received at the gate or after it: kept, but of no effect. */
    LATE
}
