package org.thesop.site;

/**
 * A day of the record as readers see it.
 *
 * @param day as it is printed
 * @param iso for machines
 * @param hash of the last decision of the day, which has all before it in it
 */
public record RecordDay(String day, String iso, long decisions, String hash) {}
