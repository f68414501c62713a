package org.thesop.api.web;

import org.thesop.story.UnknownEditionException;

/** The numbers in addresses. */
final class Numbers {

    private Numbers() {}

    /** The number that an address names; what is none names nothing that there is. */
    static long of(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new UnknownEditionException(0);
        }
        return Long.parseLong(text);
    }
}
