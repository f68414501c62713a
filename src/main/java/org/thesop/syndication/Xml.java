package org.thesop.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document as it is written, element after element, so that one of fifty thousand lines is never in memory whole. What
 * XML 1.0 cannot have, and somebody's copy has, is left out.
 */
final class Xml {

    /** The JDK's own: the server may bring another, which checks differently. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    private Xml(Writer to) throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(to);
    }

    /** What writes a part of it. */
    interface Part {
        void write(Xml xml) throws XMLStreamException, IOException;
    }

    /** Writes a document and lets everything of it out. */
    static void write(OutputStream to, Part document) throws IOException {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try {
            var xml = new Xml(text);
            xml.writer.writeStartDocument("UTF-8", "1.0");
            xml.line();
            document.write(xml);
            xml.writer.writeEndDocument();
            xml.writer.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        text.flush();
    }

    /** For a person who looks at the source. */
    void note(String text) throws XMLStreamException {
        writer.writeComment(" " + clean(text).replace("--", "—") + " ");
        line();
    }

    /** An element with its attributes, as names and values, and what stands in it. */
    void element(String name, Part content, String... attributes) throws XMLStreamException, IOException {
        writer.writeStartElement(name);
        attributes(attributes);
        line();
        content.write(this);
        writer.writeEndElement();
        line();
    }

    /** An element with a text; nothing for null. */
    void text(String name, String text, String... attributes) throws XMLStreamException {
        if (text != null) {
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(clean(text));
            writer.writeEndElement();
            line();
        }
    }

    /** An element that says all in its attributes. */
    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
        line();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var at = 0; at < attributes.length; at += 2) {
            writer.writeAttribute(attributes[at], clean(attributes[at + 1]));
        }
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n");
    }

    private static String clean(String text) {
        return text.codePoints().allMatch(Xml::allowed)
                ? text
                : text.codePoints()
                        .filter(Xml::allowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean allowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
