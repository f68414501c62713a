package org.thesop.notify;

/**
 * A mail as it goes out, in plain text and as HTML.
 *
 * @param habits where its receiver chooses what to be told; null for people outside
 * @param replyTo whom an answer reaches; null for nobody
 * @param byHand whether a person wrote it, and no machine should take it for another machine's
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
        boolean byHand) {}
