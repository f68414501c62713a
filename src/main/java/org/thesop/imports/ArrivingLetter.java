package org.thesop.imports;

import java.time.Instant;
import org.thesop.letters.LetterState;

/**
 * What a reader wrote, as its source has it.
 *
 * @param about the source's own name for the story that it is about
 * @param here the address of that story, when this very paper exported it; null otherwise
 */
record ArrivingLetter(
        String name, String mail, String subject, String text, LetterState state, Instant at, String about, String here)
        implements Content {}
