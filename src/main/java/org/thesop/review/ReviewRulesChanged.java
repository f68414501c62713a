package org.thesop.review;

import java.time.Instant;

/**
 * A managing editor changed how copy is reviewed; fired in the transaction of the change.
 *
 * @param what what was changed, from what to what, section by section
 */
public record ReviewRulesChanged(long byId, Instant at, String what) {}
