package org.thesop.people;

/** Somebody as a list offers them to choose from. */
public record NamedPerson(String handle, String name) {}
