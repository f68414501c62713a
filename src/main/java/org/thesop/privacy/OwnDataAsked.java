package org.thesop.privacy;

import java.time.Instant;

/**
 * Somebody asked what is kept of an address; fired in the transaction in which that is kept, and whoever mails it listens.
 *
 * @param path of the page that shows it, a secret
 * @param until when it does no more
 */
public record OwnDataAsked(String email, String path, Instant until) {}
