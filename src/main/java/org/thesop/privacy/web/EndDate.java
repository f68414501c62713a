package org.thesop.privacy.web;

import org.thesop.privacy.Kept;

/** One line of the table of end dates, in words. */
public record EndDate(Kept kept, String what, String why, String period, int days) {}
