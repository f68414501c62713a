package org.thesop.story;

/** How soon copy should be read, as its writers see it. */
public enum Priority {
    ROUTINE,
    SOON,
    URGENT
}
