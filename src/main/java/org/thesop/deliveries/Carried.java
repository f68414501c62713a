package org.thesop.deliveries;

/** The ways out of the house. */
public enum Carried {
    HTTP,
    MAIL
}
