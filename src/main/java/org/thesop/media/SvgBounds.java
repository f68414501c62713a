package org.thesop.media;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.thesop.media.NotAPictureException.Why;

/**
 * Weighs an SVG before anything of it is drawn: what each element costs, with all that it refers to, as often as it refers to it.
 * So a few lines that ask for a billion of shapes are refused for what they ask, in the time that it takes to read them.
 */
final class SvgBounds {

    private static final int MOST_ELEMENTS = 20_000;
    private static final long HEAVIEST = 60_000;
    private static final int DEEPEST_USE = 12;
    /** In characters: each rule is held against each element. */
    private static final int LONGEST_STYLE = 64 * 1024;

    /** What one unit of weight is, in characters: a path of that length is drawn as fast as a rectangle. */
    private static final int CHARACTERS = 100;
    /** A path has no more corners than a fourth of its characters. */
    private static final int CHARACTERS_OF_A_CORNER = 4;

    /** Drawn on a picture of its own, as large as the whole. */
    private static final long OF_A_LAYER = 200;

    private static final Set<String> LAYERS = Set.of("mask", "pattern", "filter", "meshgradient");
    private static final Set<String> PAINTS = Set.of("lineargradient", "radialgradient", "solidcolor");
    private static final Set<String> NOT_DRAWN = Set.of("image", "feimage", "foreignobject");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*['\"]?\\s*#([^'\")]{1,200})");

    private final Deque<Part> open = new ArrayDeque<>();
    private final Map<String, Part> named = new HashMap<>();
    private final List<String> inStyles = new ArrayList<>();
    private Part root;
    private int elements;
    private int styleCharacters;
    private int corners;
    private boolean hasLayers;
    private boolean hasDashes;
    private boolean hasMarkers;

    /** An element and what is drawn with it. */
    private static final class Part {
        private final String tag;
        private final List<Part> children = new ArrayList<>();
        private final List<String> uses = new ArrayList<>();
        private long own = 1;
        private long all = -1;
        private boolean weighing;

        Part(String tag) {
            this.tag = tag;
        }
    }

    private SvgBounds() {}

    /** @throws NotAPictureException when it asks for too much, has parts that are not drawn here, or is no whole XML */
    static void check(byte[] svg) {
        var bounds = new SvgBounds();
        try {
            bounds.read(Svg.XML.createXMLStreamReader(new ByteArrayInputStream(svg)));
        } catch (XMLStreamException broken) {
            throw new NotAPictureException(why(String.valueOf(broken.getMessage())));
        }
        bounds.weigh();
    }

    private static Why why(String broken) {
        if (broken.contains("limit")) {
            return Why.SVG_TOO_MUCH;
        }
        return broken.contains("entity") ? Why.SVG_PARTS : Why.DAMAGED;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new NotAPictureException(Why.SVG_PARTS);
                default -> {} // a document type is passed over: drawing programs used to write one
            }
        }
        reader.close();
    }

    private void begin(XMLStreamReader reader) {
        // As what draws it compares them.
        var part = new Part(reader.getLocalName().toLowerCase(Locale.ROOT));
        if (++elements > MOST_ELEMENTS) {
            throw new NotAPictureException(Why.SVG_TOO_MUCH);
        }
        if (NOT_DRAWN.contains(part.tag)) {
            throw new NotAPictureException(Why.SVG_PARTS);
        }
        if (LAYERS.contains(part.tag) || part.tag.startsWith("fe")) {
            hasLayers = true;
            part.own += OF_A_LAYER;
        }
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            attribute(part, reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
        if (open.isEmpty()) {
            root = part;
        } else {
            open.peek().children.add(part);
        }
        open.push(part);
    }

    private void attribute(Part part, String name, String value) {
        part.own += value.length() / CHARACTERS;
        switch (name) {
            case "id" -> named.putIfAbsent(value, part);
            case "href" -> {
                if (value.startsWith("#")) {
                    part.uses.add(value.substring(1));
                }
            }
            case "d", "points" -> corners += value.length() / CHARACTERS_OF_A_CORNER;
            case "style" -> style(value);
            case "marker", "marker-mid" -> hasMarkers = true;
            default -> {}
        }
        dashes(name);
        layers(value);
        part.uses.addAll(references(value));
    }

    private void text(String text) {
        if (open.isEmpty()) {
            return;
        }
        open.peek().own += text.length() / CHARACTERS;
        if (open.peek().tag.equals("style")) {
            styleCharacters += text.length();
            style(text);
            inStyles.addAll(references(text));
        }
    }

    private void style(String style) {
        if (style.contains("\\") || styleCharacters > LONGEST_STYLE) { // by an escape a property can hide its name
            throw new NotAPictureException(Why.SVG_TOO_MUCH);
        }
        hasMarkers |= style.contains("marker:") || style.contains("marker-mid");
        dashes(style);
        layers(style);
    }

    private void dashes(String text) {
        hasDashes |= text.contains("dasharray");
    }

    private void layers(String text) {
        hasLayers |= text.contains("non-scaling-stroke");
    }

    private static List<String> references(String text) {
        var found = new ArrayList<String>();
        for (var reference = REFERENCE.matcher(text); reference.find(); ) {
            found.add(reference.group(1).strip());
        }
        return found;
    }

    private void weigh() {
        // The dashes of a line are counted as it is drawn on the paper, which nobody does for a layer beside it.
        if (hasDashes && hasLayers) {
            throw new NotAPictureException(Why.SVG_TOO_MUCH);
        }
        var all = weight(root, 0);
        for (var name : new HashSet<>(inStyles)) { // which elements a rule is for nobody looks up: for every one
            all = sum(all, product(elements, ofReference(name, 1)));
        }
        for (var part : named.values()) {
            if (part.tag.equals("marker")) {
                all = sum(all, product(hasMarkers ? corners : 2L * elements, weight(part, 1)));
            }
        }
        if (all > HEAVIEST) {
            throw new NotAPictureException(Why.SVG_TOO_MUCH);
        }
    }

    private long weight(Part part, int depth) {
        if (part.weighing || depth > DEEPEST_USE) {
            throw new NotAPictureException(Why.SVG_TOO_MUCH);
        }
        if (part.all < 0) {
            part.weighing = true;
            var all = part.own;
            for (var child : part.children) {
                all = sum(all, weight(child, depth));
            }
            for (var name : part.uses) {
                all = sum(all, ofReference(name, depth + 1));
            }
            part.all = all;
            part.weighing = false;
        }
        return part.all;
    }

    /** A paint is made once. */
    private long ofReference(String name, int depth) {
        var part = named.get(name);
        return part == null || PAINTS.contains(part.tag) ? 0 : weight(part, depth);
    }

    private static long sum(long one, long other) {
        return Math.min(HEAVIEST + 1, one + other);
    }

    private static long product(long one, long other) {
        return Math.min(HEAVIEST + 1, one * other);
    }
}
