package org.thesop.readership;

import java.time.LocalDate;

/** A day of the paper's zone and how often was read on it. */
public record ReadDay(LocalDate day, long times) {}
