package org.thesop.frontpage.web;

/**
 * One of the choices for a slot.
 *
 * @param what the headline, or the rule
 * @param when its time in words
 */
public record PickView(int number, String what, String when, boolean holds) {}
