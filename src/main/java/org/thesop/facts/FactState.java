package org.thesop.facts;

import java.util.EnumSet;
import java.util.Set;

/** What has become of an item of the fact sheet. */
public enum FactState {
    OPEN,
    CHECKED,
    /** Somebody who looked it up found it otherwise. */
    DISPUTED,
    /** Somebody said that there is nothing to look up. */
    SET_ASIDE;

    static final Set<FactState> SETTLED = EnumSet.of(CHECKED, SET_ASIDE);
}
