/**
 * The paper for machines: feeds with whole stories, the maps that search engines go by, the card that other sites show of a
 * story. It says in the words of each standard what {@code site} has found for it, and nothing that readers do not see;
 * who may publish what, and when, is left to {@code story}.
 */
package org.thesop.syndication;
