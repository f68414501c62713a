package org.thesop.notify;

/** A mail as it goes out, in plain text and as HTML. */
record Letter(
        long mail,
        String messageId,
        String address,
        String name,
        String subject,
        String text,
        String html,
        String habits) {}
