package org.thesop.letters;

import java.time.Instant;

/** A letter that was found by its words. */
public record LetterHit(Long id, String subject, String text, String name, LetterState state, Instant at) {

    /** All that it is found by. */
    public String whole() {
        return name + " " + subject + " " + text;
    }

    /** Where it is shown. */
    public String address() {
        return "/desk/letters/letter?letter=" + id;
    }
}
