package org.thesop.site;

/** A name under the headline of an edition; the handle is null for an outside name. */
record NamedOn(Long editionId, String name, String handle) {}
