package org.thesop.letters;

import java.time.Instant;

/** An editor moved a letter; fired in the transaction of the move. Names neither its writer nor what it says. */
public record LetterMoved(
        long letterId, LetterAction action, LetterState from, LetterState to, long byId, Instant at) {}
