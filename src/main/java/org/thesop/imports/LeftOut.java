package org.thesop.imports;

import java.util.UUID;
import org.jboss.logging.Logger;

/** Something that is not taken, whatever stands on the paper: it cannot be read, or has no place here. */
record LeftOut(Outcome outcome, Because because) implements Content {

    private static final Logger LOG = Logger.getLogger(LeftOut.class);

    static LeftOut refused(Because why) {
        return new LeftOut(Outcome.REFUSED, why);
    }

    static LeftOut skipped(Because why) {
        return new LeftOut(Outcome.SKIPPED, why);
    }

    /** Something that breaks whoever reads it, and is to cost the others nothing: the number to quote is in the log. */
    static LeftOut broken(Throwable broken) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(broken, "Something in the file of an import could not be read (%s)", number);
        return refused(Because.of(ImportReason.UNFORESEEN, number));
    }
}
