package org.thesop.story;

/**
 * A picture as a body shows it, with the words that it has there.
 *
 * @param media its id
 * @param alt empty when nobody has described it
 * @param credit empty when nobody is credited
 */
public record ShownPicture(String media, String alt, String credit, String caption) {}
