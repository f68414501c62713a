package org.thesop.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document as it is written, element after element, so that one of fifty thousand lines is never in memory whole. What
 * XML 1.0 cannot have, and somebody's copy has, is left out.
 */
final class Xml {

    /** The JDK's own: the server may bring another, which checks differently. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private static final Set<String> EMPTY = Set.of("hr", "img", "br", "source");
    private static final Pattern NEVER_CLOSED = Pattern.compile("<(hr|img|br|source)\\b([^>]*?)\\s*/?>");

    /** An ampersand that stands for itself, or for a sign that XML has no name for. */
    private static final Pattern NO_ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9A-Fa-f]+);)");

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

    /**
     * HTML that is well-formed but for what it leaves open because nothing can stand in it: a line, a picture.
     *
     * @throws XMLStreamException for any other
     */
    void markup(String html) throws XMLStreamException {
        var closed = NEVER_CLOSED.matcher(clean(html)).replaceAll("<$1$2/>");
        var reader = READERS.createXMLStreamReader(
                new StringReader("<markup>" + NO_ENTITY.matcher(closed).replaceAll("&amp;") + "</markup>"));
        for (var depth = 0; reader.hasNext(); ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth++ > 0) {
                        begin(reader);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth > 0 && !EMPTY.contains(reader.getLocalName())) {
                        writer.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    writer.writeCharacters(reader.getText());
                default -> {
                    // Neither comments nor instructions are anybody's copy.
                }
            }
        }
        reader.close();
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        if (EMPTY.contains(reader.getLocalName())) {
            writer.writeEmptyElement(reader.getLocalName());
        } else {
            writer.writeStartElement(reader.getLocalName());
        }
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            writer.writeAttribute(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
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
