package org.thesop.newsletter;

/**
 * A mail to a subscriber as it goes out.
 *
 * @param stop where one press, or one POST of the mail program (RFC 8058), ends it
 */
public record NewsletterMail(String address, String subject, String text, String html, String stop) {}
