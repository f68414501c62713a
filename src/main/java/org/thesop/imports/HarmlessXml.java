package org.thesop.imports;

import java.io.ByteArrayInputStream;

/** Whether XML that a stranger sent may be given to a parser that does not bound what it reads. */
public final class HarmlessXml {

    /** No feed and no item of news has so many; trees of millions of them fill the memory. */
    private static final int MOST_ELEMENTS = 200_000;

    private HarmlessXml() {}

    /**
     * Reads it through once.
     *
     * @throws UnreadableSourceException when its document type declares something, it is broken, or has more of something
     *     than news has
     */
    public static void check(byte[] xml) {
        try (var through = BoundedXml.of(new ByteArrayInputStream(xml))) {
            for (var elements = 0; through.next(); elements += through.isStart() ? 1 : 0) {
                if (elements > MOST_ELEMENTS) {
                    throw new UnreadableSourceException(Because.of(ImportReason.XML_TOO_MUCH, through.line()));
                }
            }
        }
    }
}
