package org.thesop.partners;

import java.time.Instant;

/** What the pages show of everybody outside to whom we send, whatever it is that they get. */
public interface AddresseeRow {

    Condition condition();

    /** How long the secret before the present one is good, null when none is. */
    Instant formerUntil();
}
