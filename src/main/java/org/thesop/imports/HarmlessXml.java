package org.thesop.imports;

import java.io.ByteArrayInputStream;

/** Whether XML that a stranger sent may be given to a parser that does not bound what it reads. */
public final class HarmlessXml {

    private HarmlessXml() {}

    /**
     * Reads it through once.
     *
     * @throws UnreadableSourceException when it has a document type, is broken, or has more of something than news has
     */
    public static void check(byte[] xml) {
        try (var through = BoundedXml.of(new ByteArrayInputStream(xml))) {
            while (through.next()) {}
        }
    }
}
