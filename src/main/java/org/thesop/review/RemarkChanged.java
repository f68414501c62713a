package org.thesop.review;

/** A remark has other words, or its thread was closed or opened again: whoever has the text open is to see it. */
public record RemarkChanged(long editionId) {}
