package org.thesop.facts;

import java.time.Instant;

/**
 * Somebody outside is asked to check an edition; fired in the transaction in which the link is made.
 *
 * @param expert the name that was typed
 * @param email where the link goes
 * @param path of the link, with its secret: for the mail to the expert and for nothing else
 * @param until when the link ends
 */
public record ExpertAsked(
        long storyId,
        long editionId,
        long checkId,
        long byId,
        String expert,
        String email,
        String path,
        String headline,
        String message,
        Instant until,
        Instant at) {

    /** For logs, so without the secret and the address. */
    @Override
    public String toString() {
        return "ExpertAsked[check " + checkId + " of edition " + editionId + "]";
    }
}
