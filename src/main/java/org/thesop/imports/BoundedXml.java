package org.thesop.imports;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.thesop.platform.XmlBounds;

/**
 * XML that a stranger sent, read from its beginning to its end: nothing that its document type declares, so no entities of its
 * own; nothing is fetched; no text, no element and no depth beyond what a newspaper needs.
 */
final class BoundedXml implements AutoCloseable {

    /** In characters, of one element. A body of a story has a twentieth of it. */
    static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private static final int LONGEST_ATTRIBUTE = 64 * 1024;
    private static final XMLInputFactory FACTORY = XmlBounds.factory(LONGEST_TEXT, LONGEST_ATTRIBUTE);

    private final XMLStreamReader reader;

    private BoundedXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Begins; the stream is the caller's to close. */
    static BoundedXml of(InputStream in) {
        try {
            return new BoundedXml(FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    /**
     * Goes on to the next beginning or end of an element.
     *
     * @return false at the end of the file
     * @throws UnreadableSourceException when it is no such XML
     */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD -> demandNothingDeclared();
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    /** Agencies name where the document type of their NITF stands, which harms nobody as long as nobody reads it. */
    private void demandNothingDeclared() {
        if (!reader.getText().isBlank()) {
            throw new UnreadableSourceException(Because.of(ImportReason.DOCUMENT_TYPE));
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    /** The name of the element without its namespace. */
    String name() {
        return reader.getLocalName();
    }

    /** The namespace of the element; empty for none. */
    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    /** The value of an attribute, whatever its namespace; empty when there is none. */
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The words in this element, whatever stands in it; the place after them is its end. */
    String text() {
        var text = new StringBuilder();
        try {
            for (var depth = 1; depth > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
                            throw new UnreadableSourceException(Because.of(ImportReason.XML_TOO_MUCH, line()));
                        }
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
        return text.toString();
    }

    /** Passes over the rest of this element. */
    void skip() {
        try {
            for (var depth = 1; depth > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    /** Where it stands, from 1. */
    int line() {
        return reader.getLocation().getLineNumber();
    }

    private static UnreadableSourceException unreadable(XMLStreamException broken) {
        var line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        var tooMuch = String.valueOf(broken.getMessage()).contains("limit");
        return new UnreadableSourceException(
                Because.of(tooMuch ? ImportReason.XML_TOO_MUCH : ImportReason.XML_BROKEN, line), broken);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException alreadyBroken) {
            throw unreadable(alreadyBroken);
        }
    }
}
