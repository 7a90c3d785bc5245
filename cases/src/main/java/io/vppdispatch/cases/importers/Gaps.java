package io.vppdispatch.cases.importers;

/** What becomes of data that a case cannot hold and without which it is another problem. */
public enum Gaps {
    /** The file is refused, each of them named. */
    REFUSED,
    /** They are left out and noted, as far as a case remains without them. */
    NOTED
}
