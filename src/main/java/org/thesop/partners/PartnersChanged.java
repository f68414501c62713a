package org.thesop.partners;

import java.time.Instant;

/**
 * A managing editor changed who outside gets what; fired in the transaction of the change.
 *
 * @param details which, and what of it; never a secret
 */
public record PartnersChanged(What what, String details, long byId, Instant at) {

    /** What was done. */
    public enum What {
        WEBHOOK_MADE,
        WEBHOOK_CHANGED,
        WEBHOOK_PAUSED,
        WEBHOOK_RESUMED,
        WEBHOOK_ROTATED,
        WEBHOOK_DELETED,
        PARTNER_MADE,
        PARTNER_CHANGED,
        PARTNER_PAUSED,
        PARTNER_RESUMED,
        PARTNER_ROTATED,
        PARTNER_DELETED,
        /** Copy went to trusted partners before it was out. */
        SENT_AHEAD
    }
}
