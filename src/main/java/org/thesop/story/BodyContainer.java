package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import org.thesop.story.BodyBlock.Embed;
import org.thesop.story.BodyBlock.Figure;
import org.thesop.story.BodyBlock.Item;
import org.thesop.story.BodyBlock.ItemList;
import org.thesop.story.BodyBlock.Quote;
import org.thesop.story.BodyBlock.Rule;
import org.thesop.story.BodyBlock.Text;

/**
 * What may stand in what: each container takes what it can, and goes on by itself where the canonical body has no such
 * thing (a list in a quote, a quote in a list), so that the words stay and the nesting goes.
 */
abstract class BodyContainer {
    /** Takes a line that is not blank, as the block {@code tag} where there is a choice. */
    abstract void add(String tag, BodyLine line);

    void addRule() {}

    void addPicture(Figure picture) {}

    BodyContainer openQuote(boolean pull) {
        return this;
    }

    BodyContainer openList(boolean ordered) {
        return this;
    }

    BodyContainer openItem() {
        return this;
    }

    /** {@code picture} is null for one that is not the newsroom's, or not named yet. */
    BodyContainer openFigure(Figure picture) {
        return this;
    }

    /** Where an embed has no place, a paragraph with its link stands for it. */
    BodyContainer openEmbed(Embed embed) {
        var link = new BodyLine();
        link.add(embed.address(), BodyMarks.NONE.withHref(embed.address()));
        add("p", link.finished());
        return this;
    }

    /** The body itself. */
    static final class Body extends BodyContainer {
        private final List<BodyBlock> blocks;

        Body(List<BodyBlock> blocks) {
            this.blocks = blocks;
        }

        @Override
        void add(String tag, BodyLine line) {
            blocks.add(new Text(tag, line));
        }

        @Override
        void addRule() {
            blocks.add(new Rule());
        }

        @Override
        void addPicture(Figure picture) {
            openFigure(picture);
        }

        @Override
        BodyContainer openQuote(boolean pull) {
            var quote = new Quote(pull, new ArrayList<>());
            blocks.add(quote);
            return new Quoted(quote);
        }

        @Override
        BodyContainer openList(boolean ordered) {
            var list = new ItemList(ordered, new ArrayList<>());
            blocks.add(list);
            return new Items(list);
        }

        @Override
        BodyContainer openFigure(Figure picture) {
            var figure = new Captioned(this);
            figure.addPicture(picture);
            return figure;
        }

        @Override
        BodyContainer openEmbed(Embed embed) {
            blocks.add(embed);
            var figure = new Captioned(this);
            figure.caption = embed.caption();
            return figure;
        }
    }

    private static final class Quoted extends BodyContainer {
        private final Quote quote;

        Quoted(Quote quote) {
            this.quote = quote;
        }

        @Override
        void add(String tag, BodyLine line) {
            quote.paragraphs().add(new Text("p", line));
        }
    }

    private static final class Items extends BodyContainer {
        private final ItemList list;

        Items(ItemList list) {
            this.list = list;
        }

        @Override
        void add(String tag, BodyLine line) {
            list.items().add(new Item(line, new ArrayList<>()));
        }

        @Override
        BodyContainer openItem() {
            add("li", new BodyLine());
            return new Entry(this, list.items().get(list.items().size() - 1));
        }

        @Override
        BodyContainer openList(boolean ordered) {
            return openItem().openList(ordered);
        }

        /**
         * The item that a list in {@code item} belongs to. Word processors nest a list in a list, or in an item without
         * words; they mean the item before.
         */
        private Item above(Item item) {
            int at = list.items().size() - 1;
            return at > 0 && item.line().isBlank() ? list.items().get(at - 1) : item;
        }
    }

    private static final class Entry extends BodyContainer {
        private final Items items;
        private final Item item;

        Entry(Items items, Item item) {
            this.items = items;
            this.item = item;
        }

        @Override
        void add(String tag, BodyLine line) {
            if (item.lists().isEmpty()) {
                item.line().join(line, '\n');
            } else {
                items.add(tag, line);
            }
        }

        @Override
        BodyContainer openItem() {
            return items.openItem();
        }

        @Override
        BodyContainer openList(boolean ordered) {
            var list = new ItemList(ordered, new ArrayList<>());
            items.above(item).lists().add(list);
            return new Items(list);
        }
    }

    /** A figure; until its picture is known to be the newsroom's, its words are paragraphs. */
    static final class Captioned extends BodyContainer {
        private final Body body;
        private BodyLine caption;

        Captioned(Body body) {
            this.body = body;
        }

        @Override
        void add(String tag, BodyLine line) {
            if (caption == null) {
                body.add("p", line);
            } else {
                caption.join(line, ' ');
            }
        }

        @Override
        void addPicture(Figure picture) {
            if (caption == null && picture != null) {
                caption = picture.caption();
                body.blocks.add(picture);
            }
        }

        /** What stands in a figure beside the picture is its caption. */
        @Override
        BodyContainer openEmbed(Embed embed) {
            return this;
        }
    }
}
