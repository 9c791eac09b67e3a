package dev.holdfast.persistence.load;

/** Ends the transaction of a load that has bad rows. */
final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RejectedRows rows;

    Rejected(RejectedRows rows) {
        super(rows.total() + " rejected", null, false, false);
        this.rows = rows;
    }

    RejectedRows rows() {
        return rows;
    }
}
