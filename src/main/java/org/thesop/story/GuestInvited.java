package org.thesop.story;

import java.time.Instant;

/**
 * Somebody without an account may take part in a story, or may no more.
 *
 * @param email where the link goes; null when nobody mails it, and when the invitation was taken back
 * @param path of the link, with its secret: for the mail to the guest and for nothing else; null where email is
 * @param until when the invitation ends; null when it was taken back
 */
public record GuestInvited(
        long storyId,
        long editionId,
        long guestId,
        long byId,
        String name,
        String email,
        String path,
        Instant until,
        Instant at) {

    /** For logs, so without the secret and the address. */
    @Override
    public String toString() {
        return "GuestInvited[guest " + guestId + " of edition " + editionId + "]";
    }
}
