package org.thesop.imports;

/** Something that is not taken, whatever stands on the paper: it cannot be read, or has no place here. */
record LeftOut(Outcome outcome, Because because) implements Content {

    static LeftOut refused(Because why) {
        return new LeftOut(Outcome.REFUSED, why);
    }

    static LeftOut skipped(Because why) {
        return new LeftOut(Outcome.SKIPPED, why);
    }
}
