package org.thesop.privacy;

/** A managing editor has said anew for how long something is kept; fired in the transaction of the change. */
public record EndDatesMoved() {}
