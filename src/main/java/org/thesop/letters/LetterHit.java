package org.thesop.letters;

import java.time.Instant;

/** A letter that was found by its words. */
public record LetterHit(Long id, String subject, String text, String name, LetterState state, Instant at) {

    /** Where it is shown. */
    public String address() {
        return "/desk/letters/letter?letter=" + id;
    }
}
