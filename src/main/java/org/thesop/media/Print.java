package org.thesop.media;

import java.util.Map;

/**
 * A picture made anew from a file that somebody sent: upright, as large as the newsroom keeps it, without the file's notes.
 *
 * @param type {@code image/jpeg} or {@code image/png}
 * @param width in pixels
 * @param sha256 of the file that was sent
 * @param notes what was written in it for whoever prints it
 * @param content all of it
 * @param first the sizes that the rooms show at once; empty where all of it is no larger
 */
public record Print(
        String type, int width, int height, String sha256, FileNotes notes, byte[] content, Map<Size, byte[]> first) {}
