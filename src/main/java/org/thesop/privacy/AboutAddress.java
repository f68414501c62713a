package org.thesop.privacy;

import java.time.Instant;
import java.util.List;

/**
 * What is kept of a mail address.
 *
 * @param letters that came from it, the newest first
 * @param subscribed since when it gets the newsletter, null when it does not
 * @param asked whether it asked for the newsletter and has not confirmed
 * @param checks how often it was asked to check facts as an expert outside
 */
public record AboutAddress(String email, List<Sent> letters, Instant subscribed, boolean asked, long checks) {

    /** A letter that was sent. */
    public record Sent(String subject, Instant at, long answers) {}

    public boolean nothing() {
        return letters.isEmpty() && subscribed == null && !asked && checks == 0;
    }
}
