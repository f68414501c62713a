package org.thesop.notify;

/**
 * A mail as it goes out, in plain text and as HTML.
 *
 * @param habits where its receiver chooses what to be told; null for people outside
 * @param replyTo whom an answer reaches; null for nobody
 * @param byHand whether a person wrote it, and no machine should take it for another machine's
 * @param toMany whether many get the same, and their mail programs end it at {@code habits} by one press (RFC 8058)
 */
record Letter(
        long mail,
        String messageId,
        String address,
        String name,
        String subject,
        String text,
        String html,
        String habits,
        String replyTo,
        boolean byHand,
        boolean toMany) {

    /** One that is for its receiver alone. */
    Letter(
            long mail,
            String messageId,
            String address,
            String name,
            String subject,
            String text,
            String html,
            String habits,
            String replyTo,
            boolean byHand) {
        this(mail, messageId, address, name, subject, text, html, habits, replyTo, byHand, false);
    }
}
