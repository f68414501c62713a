package org.thesop.newsletter;

import java.time.Instant;

/**
 * Somebody asked for the newsletter at an address, which has to confirm it; fired in the transaction in which it is kept, and
 * whoever mails it listens.
 *
 * @param says what was asked for, in words
 * @param path of the page that confirms, a secret
 * @param until when it does no more
 */
public record SubscriptionAsked(String email, String says, String path, Instant until) {}
