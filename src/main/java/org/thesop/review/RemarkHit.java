package org.thesop.review;

import java.time.Instant;

/**
 * A remark, or an answer to one, that was found by its words.
 *
 * @param thread the first remark of its thread
 * @param headline of the copy beside which it was said
 */
public record RemarkHit(Long id, Long thread, Long edition, String headline, String text, String person, Instant at) {

    /** Where it is shown. */
    public String address() {
        return "/desk/story/write?edition=" + edition + "&show=remark-" + thread;
    }
}
