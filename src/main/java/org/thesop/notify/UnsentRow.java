package org.thesop.notify;

import java.time.Instant;

/** A mail that is not going out by itself any more. */
public record UnsentRow(Long id, String to, Instant createdAt, Mail.State state, String problem, boolean digest) {

    /** Whether it may have arrived after all. */
    public boolean unsure() {
        return state == Mail.State.UNSURE;
    }
}
