/**
 * What every feature stands on and none owns: the clock, the paper's time zone, texts, settings, the database's schema.
 * It promises to know no feature. Whatever is about stories, people or pages lives in a package of that name.
 */
package org.thesop.platform;
