package org.thesop.partners;

/** A partner to whom copy may be sent ahead. */
public record TrustedPartner(long id, String name) {}
