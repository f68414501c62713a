package org.thesop.notify;

import java.util.Locale;

/** What may have changed on a page that somebody has open. The page then asks for the thing itself. */
public enum Topic {
    PRESENCE,
    NOTICES,
    LEASE,
    REMARKS,
    SUGGESTIONS,
    STATE,
    /** Of any page of the paper. */
    ARRANGEMENT;

    /** As pages know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
