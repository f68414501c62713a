package org.thesop.media;

import java.util.Map;

/**
 * A picture made anew from a file that somebody sent.
 *
 * @param type {@code image/jpeg} or {@code image/png}
 * @param width in pixels, of the widest
 * @param sha256 of the file that was sent
 * @param files by their width in pixels
 */
public record Print(String type, int width, int height, String sha256, Map<Integer, byte[]> files) {}
