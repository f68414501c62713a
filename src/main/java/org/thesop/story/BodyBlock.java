package org.thesop.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One block of a canonical body, and how it is written. */
sealed interface BodyBlock {
    /** Appends the markup. */
    void write(StringBuilder html);

    /** The words; empty where there are none. */
    String text();

    /** Whether there is something to read or to see. */
    boolean isThere();

    /** Adds what people compare and read as one: itself, or its paragraphs and lines. */
    default void addParts(List<BodyPart> parts) {
        parts.add(part("other", this));
    }

    private static BodyPart part(String element, BodyBlock block) {
        return new BodyPart(element, block.text(), html(List.of(block)));
    }

    private static BodyPart part(String element, BodyLine line) {
        var html = new StringBuilder();
        line.write(html);
        return new BodyPart(element, line.text(), html.toString());
    }

    static List<BodyPart> parts(List<BodyBlock> blocks) {
        var parts = new ArrayList<BodyPart>();
        blocks.stream().filter(BodyBlock::isThere).forEach(block -> block.addParts(parts));
        return parts;
    }

    static String html(List<BodyBlock> blocks) {
        var html = new StringBuilder();
        for (BodyBlock block : blocks) {
            if (block.isThere()) {
                html.append(html.isEmpty() ? "" : "\n");
                block.write(html);
            }
        }
        return html.toString();
    }

    static String text(List<BodyBlock> blocks) {
        return joined(blocks.stream().map(BodyBlock::text), "\n\n");
    }

    /** The words of all footnotes in the order in which they are called, a line for each. */
    static String notes(List<BodyBlock> blocks) {
        return allLines(blocks).stream()
                .flatMap(each -> each.line.notes().stream())
                .collect(Collectors.joining("\n"));
    }

    /** The ids of the pictures, in reading order. */
    static Set<String> pictures(List<BodyBlock> blocks) {
        return blocks.stream()
                .filter(Figure.class::isInstance)
                .map(block -> ((Figure) block).media)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String firstParagraph(List<BodyBlock> blocks) {
        return blocks.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.tag.equals("p"))
                .findFirst()
                .map(Text::text)
                .orElse("");
    }

    /** The lines that have words, as the text has them: in reading order, then the footnotes. */
    static List<Line> lines(List<BodyBlock> blocks) {
        var lines = allLines(blocks);
        var notes = new ArrayList<Line>();
        for (var each : lines) {
            var said = each.line.notes();
            for (var i = 0; i < said.size(); i++) {
                var index = i;
                notes.add(
                        new Line(BodyLine.of(said.get(i)), words -> each.put.accept(each.line.withNote(index, words))));
            }
        }
        lines.removeIf(line -> line.line.text().isBlank());
        lines.addAll(notes);
        return lines;
    }

    private static List<Line> allLines(List<BodyBlock> blocks) {
        var lines = new ArrayList<Line>();
        for (var block : List.copyOf(blocks)) {
            if (block instanceof Text text) {
                lines.add(new Line(text.line, line -> at(blocks, block, new Text(text.tag, line))));
            } else if (block instanceof Quote quote) {
                lines.addAll(allLines(quote.paragraphs));
            } else if (block instanceof ItemList list) {
                list.addLines(lines);
            } else if (block instanceof Figure figure) {
                lines.add(new Line(figure.caption, line -> at(blocks, block, figure.captioned(line))));
            } else if (block instanceof Embed embed) {
                lines.add(new Line(
                        embed.caption, line -> at(blocks, block, new Embed(embed.provider, embed.address, line))));
            }
        }
        return lines;
    }

    private static void at(List<BodyBlock> blocks, BodyBlock old, BodyBlock replacement) {
        blocks.replaceAll(each -> each == old ? replacement : each);
    }

    /** A line, and how to put another in its place. */
    record Line(BodyLine line, Consumer<BodyLine> put) {}

    private static String joined(Stream<String> texts, String between) {
        return texts.filter(Predicate.not(String::isBlank)).collect(Collectors.joining(between));
    }

    /** A paragraph or a subhead. */
    record Text(String tag, BodyLine line) implements BodyBlock {
        @Override
        public void write(StringBuilder html) {
            html.append('<').append(tag).append('>');
            line.write(html);
            html.append("</").append(tag).append('>');
        }

        @Override
        public String text() {
            return line.text();
        }

        @Override
        public boolean isThere() {
            return !line.isBlank();
        }

        @Override
        public void addParts(List<BodyPart> parts) {
            parts.add(BodyBlock.part(tag, line));
        }
    }

    /** Somebody else's words, or, when pulled, the story's own set large. */
    record Quote(boolean pull, List<BodyBlock> paragraphs) implements BodyBlock {
        @Override
        public void write(StringBuilder html) {
            html.append(pull ? "<blockquote class=\"pull\">" : "<blockquote>");
            paragraphs.forEach(paragraph -> paragraph.write(html));
            html.append("</blockquote>");
        }

        @Override
        public String text() {
            return BodyBlock.text(paragraphs);
        }

        @Override
        public boolean isThere() {
            return paragraphs.stream().anyMatch(BodyBlock::isThere);
        }

        @Override
        public void addParts(List<BodyPart> parts) {
            BodyBlock.parts(paragraphs)
                    .forEach(part -> parts.add(new BodyPart(pull ? "pull" : "quote", part.text(), part.html())));
        }
    }

    /** A bulleted or numbered list. */
    record ItemList(boolean ordered, List<Item> items) implements BodyBlock {
        @Override
        public void write(StringBuilder html) {
            html.append(ordered ? "<ol>" : "<ul>");
            items.forEach(item -> item.write(html));
            html.append(ordered ? "</ol>" : "</ul>");
        }

        private void addLines(List<Line> lines) {
            for (var item : List.copyOf(items)) {
                lines.add(new Line(
                        item.line, line -> items.replaceAll(each -> each == item ? new Item(line, item.lists) : each)));
                item.lists.forEach(list -> list.addLines(lines));
            }
        }

        @Override
        public String text() {
            return joined(items.stream().map(Item::text), "\n");
        }

        @Override
        public boolean isThere() {
            return items.stream().anyMatch(Item::isThere);
        }

        @Override
        public void addParts(List<BodyPart> parts) {
            for (var item : items) {
                if (!item.line.isBlank()) {
                    parts.add(BodyBlock.part(ordered ? "number" : "bullet", item.line));
                }
                item.lists.forEach(list -> list.addParts(parts));
            }
        }
    }

    /** An item: its line, then the lists under it. */
    record Item(BodyLine line, List<ItemList> lists) {
        void write(StringBuilder html) {
            var there = lists.stream().filter(BodyBlock::isThere).toList();
            if (line.isBlank()) {
                // A list of nothing but a list: its items move up, else it would show a bullet without words.
                there.forEach(list -> list.items.forEach(item -> item.write(html)));
                return;
            }
            html.append("<li>");
            line.write(html);
            there.forEach(list -> list.write(html));
            html.append("</li>");
        }

        private boolean isThere() {
            return !line.isBlank() || lists.stream().anyMatch(ItemList::isThere);
        }

        String text() {
            return joined(Stream.concat(Stream.of(line.text()), lists.stream().map(ItemList::text)), "\n");
        }
    }

    /**
     * A picture of the newsroom's own, by its id; the page finds the file and its sizes. What stands for it where it is
     * not seen, and whose it is, belong to the edition: what was published does not change with the library.
     *
     * @param alt empty when nobody has described it
     * @param credit empty when nobody is credited
     */
    record Figure(String media, String alt, String credit, BodyLine caption) implements BodyBlock {
        Figure captioned(BodyLine line) {
            return new Figure(media, alt, credit, line);
        }

        @Override
        public void write(StringBuilder html) {
            html.append("<figure data-media=\"").append(media).append('"');
            writeIfAny("data-alt", alt, html);
            writeIfAny("data-credit", credit, html);
            writeCaption(caption, html);
        }

        private static void writeIfAny(String attribute, String value, StringBuilder html) {
            if (!value.isEmpty()) {
                html.append(' ').append(attribute).append("=\"");
                html.append(BodyLine.quoted(value)).append('"');
            }
        }

        @Override
        public String text() {
            return caption.text();
        }

        @Override
        public void addParts(List<BodyPart> parts) {
            parts.add(BodyBlock.part("figure", this));
        }

        @Override
        public boolean isThere() {
            return true;
        }
    }

    /** Something at another house, by its address there: a film, a recording, a map. */
    record Embed(String provider, String address, BodyLine caption) implements BodyBlock {
        @Override
        public void write(StringBuilder html) {
            html.append("<figure data-embed=\"").append(provider);
            html.append("\" data-address=\"").append(BodyLine.quoted(address)).append('"');
            writeCaption(caption, html);
        }

        @Override
        public String text() {
            return caption.text();
        }

        @Override
        public void addParts(List<BodyPart> parts) {
            parts.add(BodyBlock.part("embed", this));
        }

        @Override
        public boolean isThere() {
            return true;
        }
    }

    private static void writeCaption(BodyLine caption, StringBuilder html) {
        html.append('>');
        if (!caption.isBlank()) {
            html.append("<figcaption>");
            caption.write(html);
            html.append("</figcaption>");
        }
        html.append("</figure>");
    }

    /** A change of scene. */
    record Rule() implements BodyBlock {
        @Override
        public void write(StringBuilder html) {
            html.append("<hr>");
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public void addParts(List<BodyPart> parts) {
            parts.add(BodyBlock.part("rule", this));
        }

        @Override
        public boolean isThere() {
            return true;
        }
    }
}
