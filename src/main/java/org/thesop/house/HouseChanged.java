package org.thesop.house;

import java.time.Instant;

/**
 * A managing editor changed how the paper is set up; fired in the transaction of the change.
 *
 * @param what section, tag, page or setting
 * @param details what was changed, from what to what
 */
public record HouseChanged(What what, String details, long byId, Instant at) {

    /** What can be changed. */
    public enum What {
        SECTION,
        TAG,
        PAGE,
        PAPER,
        /** An address of the old site leads elsewhere now. */
        OLD_ADDRESS,
        /** What comes from elsewhere by the hundred began, was stopped or went on. */
        IMPORT,
        /** A feed may be read, or not any more. */
        WIRE
    }
}
