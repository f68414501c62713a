package org.thesop.letters;

/** An editor wrote back; fired in the transaction in which the answer is kept, and whoever mails it listens. */
public record LetterAnswered(long answerId) {}
