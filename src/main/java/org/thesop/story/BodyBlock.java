package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
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
    default boolean isThere() {
        return !text().isBlank();
    }

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

    static String firstParagraph(List<BodyBlock> blocks) {
        return blocks.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.tag.equals("p"))
                .findFirst()
                .map(Text::text)
                .orElse("");
    }

    /** The lines that have words, in reading order, each with what puts another in its place. */
    static List<Line> lines(List<BodyBlock> blocks) {
        var lines = new ArrayList<Line>();
        for (var block : List.copyOf(blocks)) {
            if (block instanceof Text text) {
                lines.add(new Line(text.line, line -> at(blocks, block, new Text(text.tag, line))));
            } else if (block instanceof Quote quote) {
                lines.addAll(lines(quote.paragraphs));
            } else if (block instanceof ItemList list) {
                list.addLines(lines);
            } else if (block instanceof Figure figure) {
                lines.add(new Line(figure.caption, line -> at(blocks, block, new Figure(figure.media, line))));
            }
        }
        lines.removeIf(line -> line.line.isBlank());
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

        String text() {
            return joined(Stream.concat(Stream.of(line.text()), lists.stream().map(ItemList::text)), "\n");
        }
    }

    /** A picture of the newsroom's own, by its id; the page finds the file, its sizes and its credit. */
    record Figure(String media, BodyLine caption) implements BodyBlock {
        @Override
        public void write(StringBuilder html) {
            html.append("<figure data-media=\"").append(media).append("\">");
            if (!caption.isBlank()) {
                html.append("<figcaption>");
                caption.write(html);
                html.append("</figcaption>");
            }
            html.append("</figure>");
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
