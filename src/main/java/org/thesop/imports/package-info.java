/**
 * What comes home or is brought over from elsewhere by the hundred: captured pages, another paper's export, files of agencies.
 * An import is a run: what its source holds is read item by item, and each item has an outcome that a person can act on. It
 * promises that a run which was stopped goes on where it stood, that nothing is taken twice, whoever runs it again, and that a
 * dry run writes nothing but its report.
 * How a story is stored, and which addresses lead to it, is the archive's.
 */
package org.thesop.imports;
