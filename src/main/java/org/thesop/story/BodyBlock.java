package org.thesop.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.platform.Markup;
import org.thesop.story.BodyLines.Come;
import org.thesop.story.BodyLines.Line;

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
        var lines = new ArrayList<Line>();
        addLines(blocks, false, lines);
        return lines.stream().flatMap(each -> each.line().notes().stream()).collect(Collectors.joining("\n"));
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

    /**
     * All lines as the text has them, in reading order, then the footnotes. What has no words but is there, as a rule or a
     * picture without caption, is a blank one.
     */
    static List<Line> lines(List<BodyBlock> blocks) {
        var lines = new ArrayList<Line>();
        addLines(blocks, false, lines);
        for (var each : List.copyOf(lines)) {
            var said = each.line().notes();
            for (var i = 0; i < said.size(); i++) {
                var index = i;
                lines.add(Line.alone(BodyLine.of(said.get(i)), words -> each.put()
                        .accept(own(each.line().withNote(index, words)))));
            }
        }
        return lines;
    }

    private static List<Come> own(BodyLine line) {
        return List.of(new Come("", line));
    }

    private static void addLines(List<BodyBlock> blocks, boolean quoted, List<Line> lines) {
        for (var block : List.copyOf(blocks)) {
            if (block instanceof Text text) {
                lines.add(new Line(text.line, false, come -> at(blocks, block, text.become(come, quoted))));
            } else if (block instanceof Quote quote) {
                addLines(quote.paragraphs, true, lines);
            } else if (block instanceof ItemList list) {
                list.addLines(lines);
            } else if (block instanceof Figure figure) {
                lines.add(Line.alone(figure.caption, line -> at(blocks, block, List.of(figure.captioned(line)))));
            } else if (block instanceof Embed embed) {
                lines.add(Line.alone(
                        embed.caption,
                        line -> at(blocks, block, List.of(new Embed(embed.provider, embed.address, line)))));
            } else if (block instanceof Rule) {
                lines.add(new Line(new BodyLine(), false, come -> at(blocks, block, List.of())));
            }
        }
    }

    private static void at(List<BodyBlock> blocks, BodyBlock old, List<? extends BodyBlock> others) {
        for (var index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) == old) {
                blocks.remove(index);
                blocks.addAll(index, others);
                return;
            }
        }
    }

    private static String joined(Stream<String> texts, String between) {
        return texts.filter(Predicate.not(String::isBlank)).collect(Collectors.joining(between));
    }

    /** A paragraph or a subhead. */
    record Text(String tag, BodyLine line) implements BodyBlock {
        /** What others than its line make of it; in a quote all are paragraphs. */
        private List<BodyBlock> become(List<Come> come, boolean quoted) {
            var blocks = new ArrayList<BodyBlock>();
            for (var each : come) {
                var last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
                if (quoted || !each.kind().equals("li")) {
                    blocks.add(new Text(quoted || each.kind().isEmpty() ? tag : each.kind(), each.line()));
                } else if (last instanceof ItemList list) {
                    list.items.add(new Item(each.line(), new ArrayList<>()));
                } else {
                    var item = new Item(each.line(), new ArrayList<>());
                    blocks.add(new ItemList(false, new ArrayList<>(List.of(item))));
                }
            }
            return blocks;
        }

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
                lines.add(new Line(item.line, false, come -> put(item, come)));
                item.lists.forEach(list -> list.addLines(lines));
            }
        }

        /** What stands under an item stays there, or under the last one that takes its place. */
        private void put(Item item, List<Come> come) {
            var others = new ArrayList<Item>();
            come.forEach(each -> others.add(new Item(each.line(), new ArrayList<>())));
            if (others.isEmpty()) {
                others.add(new Item(new BodyLine(), item.lists));
            } else {
                others.get(others.size() - 1).lists.addAll(item.lists);
            }
            var index = 0;
            while (items.get(index) != item) {
                index++;
            }
            items.remove(index);
            items.addAll(index, others);
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
                html.append(Markup.quoted(value)).append('"');
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
            html.append("\" data-address=\"").append(Markup.quoted(address)).append('"');
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
