package org.thesop.export;

/** Somebody wants the paper to take along; fired in the transaction that says so. */
public record ExportAsked(long runId) {}
