package org.thesop.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** WXR 1.2 as it is written, element after element: the form in which WordPress takes a whole site in. */
final class WxrText implements Closeable {

    private static final DateTimeFormatter MAIL = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.US);

    private static final String[][] SPACES = {
        {"excerpt", "http://wordpress.org/export/1.2/excerpt/"},
        {"content", "http://purl.org/rss/1.0/modules/content/"},
        {"wfw", "http://wellformedweb.org/CommentAPI/"},
        {"dc", "http://purl.org/dc/elements/1.1/"},
        {"wp", "http://wordpress.org/export/1.2/"},
    };

    private final Writer text;
    private final XMLStreamWriter xml;

    WxrText(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            // The JDK's own: the server may bring another, which checks differently.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line();
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            for (var space : SPACES) {
                xml.writeAttribute("xmlns:" + space[0], space[1]);
            }
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void begin(String name) throws IOException {
        try {
            xml.writeStartElement(name);
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void end() throws IOException {
        try {
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with a text; an empty one for null. Attributes are names and values. */
    void put(String name, String value, String... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            for (var at = 0; at < attributes.length; at += 2) {
                xml.writeAttribute(attributes[at], clean(attributes[at + 1]));
            }
            xml.writeCharacters(clean(value == null ? "" : value));
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What WordPress keeps beside a post without knowing what it means; nothing for null and empty. */
    void meta(String key, String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            begin("wp:postmeta");
            put("wp:meta_key", key);
            put("wp:meta_value", value);
            end();
        }
    }

    /** A moment as feeds say it. */
    static String mail(Instant moment) {
        return MAIL.format(moment);
    }

    /** A moment as WordPress says it, on the clocks of this zone. */
    static String plain(Instant moment, ZoneId zone) {
        return PLAIN.format(LocalDateTime.ofInstant(moment, zone));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** What XML 1.0 cannot have, and somebody's copy has, is left out. */
    static String clean(String value) {
        return value.codePoints()
                .filter(sign -> sign == '\t'
                        || sign == '\n'
                        || sign >= 0x20 && sign <= 0xD7FF
                        || sign >= 0xE000 && sign <= 0xFFFD
                        || sign >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Ends what is still open, and the document with it. */
    @Override
    public void close() throws IOException {
        try (text) {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
