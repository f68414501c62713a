package org.thesop.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What we give to machines, held against the standards that it says it follows. They are written down in
 * {@code src/test/resources/syndication} by what the standards say; each method gives what is wrong, and nothing for what is right.
 */
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    public static List<String> atom(String feed) {
        return relaxNg("atom.rnc", feed);
    }

    public static List<String> rss(String feed) {
        return relaxNg("rss.rnc", feed);
    }

    public static List<String> jsonFeed(String feed) {
        return json("json-feed.json", feed);
    }

    public static List<String> newsMl(String item) {
        return xml(item, "newsml-g2.xsd");
    }

    public static List<String> ninjs(String item) {
        return json("ninjs.json", item);
    }

    public static List<String> oembed(String card) {
        return json("oembed.json", card);
    }

    /** What a page says of itself to search engines, in JSON-LD. */
    public static List<String> linkedData(String data) {
        return json("linked-data.json", data);
    }

    /** A list of pages, of files of them, or of news. */
    public static List<String> siteMap(String map) {
        return xml(map, "sitemap-news.xsd", "sitemap-links.xsd", "sitemap.xsd");
    }

    private static List<String> json(String schema, String text) {
        try {
            var given = JSON.readTree(Schemas.class.getResource("/syndication/" + schema));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(given)
                    .validate(JSON.readTree(text))
                    .stream()
                    .map(ValidationMessage::toString)
                    .toList();
        } catch (JsonProcessingException notJson) {
            return List.of(notJson.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> xml(String text, String... schemas) {
        var wrong = new Wrong();
        try {
            var sources = Stream.of(schemas)
                    .map(name -> new StreamSource(address(name)))
                    .toArray(Source[]::new);
            var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(sources)
                    .newValidator();
            validator.setErrorHandler(wrong);
            validator.validate(new StreamSource(new StringReader(text)));
        } catch (SAXException e) {
            wrong.add(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrong.all;
    }

    private static List<String> relaxNg(String schema, String text) {
        var wrong = new Wrong();
        var settings = new PropertyMapBuilder();
        settings.put(ValidateProperty.ERROR_HANDLER, wrong);
        var driver = new ValidationDriver(settings.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            if (driver.loadSchema(new InputSource(address(schema)))) {
                driver.validate(new InputSource(new StringReader(text)));
            }
        } catch (SAXException e) {
            wrong.add(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrong.all;
    }

    private static String address(String name) {
        return Schemas.class.getResource("/syndication/" + name).toExternalForm();
    }

    /** Keeps what a check has to say instead of stopping at the first. */
    private static final class Wrong implements ErrorHandler {

        private final List<String> all = new ArrayList<>();

        void add(SAXException wrong) {
            all.add(
                    wrong instanceof SAXParseException at
                            ? at.getLineNumber() + ": " + at.getMessage()
                            : wrong.getMessage());
        }

        @Override
        public void warning(SAXParseException wrong) {
            add(wrong);
        }

        @Override
        public void error(SAXParseException wrong) {
            add(wrong);
        }

        @Override
        public void fatalError(SAXParseException wrong) {
            add(wrong);
        }
    }
}
