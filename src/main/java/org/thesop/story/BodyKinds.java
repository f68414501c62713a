package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thesop.story.BodyBlock.Embed;
import org.thesop.story.BodyBlock.Figure;
import org.thesop.story.BodyBlock.Item;
import org.thesop.story.BodyBlock.ItemList;
import org.thesop.story.BodyBlock.Quote;
import org.thesop.story.BodyBlock.Text;

/**
 * Lines of a body that become something else: paragraphs, a subhead, a quote, items of a list. Those beside each other
 * become one quote or one list, and items join the list of their kind that they come to stand at; a quote or a list of which
 * only some lines are meant is parted.
 */
final class BodyKinds {

    private final Set<BodyLine> meant;
    private final Setting kind;
    private final List<BodyBlock> made = new ArrayList<>();

    /** What the last meant line became, as long as nothing else came after it. */
    private BodyBlock begun;

    private BodyKinds(Set<BodyLine> meant, Setting kind) {
        this.meant = meant;
        this.kind = kind;
    }

    /**
     * @param meant lines of these blocks themselves
     * @throws IllegalArgumentException when one is a caption, or an item under an item that is not meant
     */
    static List<BodyBlock> of(List<BodyBlock> blocks, Set<BodyLine> meant, Setting kind) {
        var kinds = new BodyKinds(meant, kind);
        blocks.forEach(kinds::add);
        return kinds.made;
    }

    private void add(BodyBlock block) {
        if (block instanceof Text text && meant.contains(text.line())) {
            become(text.line(), List.of());
        } else if (block instanceof Quote quote) {
            addQuote(quote);
        } else if (block instanceof ItemList list) {
            addList(list);
        } else {
            refuseIf(block instanceof Figure figure && meant.contains(figure.caption()));
            refuseIf(block instanceof Embed embed && meant.contains(embed.caption()));
            leave(block);
        }
    }

    private void addQuote(Quote quote) {
        var rest = new ArrayList<BodyBlock>();
        for (var paragraph : quote.paragraphs()) {
            if (paragraph instanceof Text text && meant.contains(text.line())) {
                leave(new Quote(quote.pull(), rest));
                rest = new ArrayList<>();
                become(text.line(), List.of());
            } else {
                rest.add(paragraph);
            }
        }
        leave(new Quote(quote.pull(), rest));
    }

    private void addList(ItemList list) {
        var rest = new ArrayList<Item>();
        for (var item : list.items()) {
            if (meant.contains(item.line())) {
                leave(new ItemList(list.ordered(), rest));
                rest = new ArrayList<>();
                become(item.line(), item.lists());
            } else {
                refuseIf(item.lists().stream().anyMatch(this::holdsMeant));
                rest.add(item);
            }
        }
        if (begun instanceof ItemList joined && joined.ordered() == list.ordered()) {
            joined.items().addAll(rest);
        } else {
            leave(new ItemList(list.ordered(), rest));
        }
    }

    private boolean holdsMeant(ItemList list) {
        return list.items().stream()
                .anyMatch(item ->
                        meant.contains(item.line()) || item.lists().stream().anyMatch(this::holdsMeant));
    }

    private static void refuseIf(boolean cannotBecome) {
        if (cannotBecome) {
            throw new IllegalArgumentException("a caption or an item under another one stays what it is");
        }
    }

    private void leave(BodyBlock block) {
        if (block.isThere()) {
            made.add(block);
            begun = null;
        }
    }

    /** @param under the lists under an item: they stay under it, or come after what it becomes */
    private void become(BodyLine line, List<ItemList> under) {
        var last = made.isEmpty() ? null : made.get(made.size() - 1);
        switch (kind.act()) {
            case ITEM -> {
                var ordered = kind.said().equals("number");
                var item = new Item(line, new ArrayList<>(under));
                if (last instanceof ItemList list && list.ordered() == ordered) {
                    list.items().add(item);
                    begun = list;
                } else {
                    begin(new ItemList(ordered, new ArrayList<>(List.of(item))));
                }
                return;
            }
            case QUOTE, PULL_QUOTE -> {
                if (begun instanceof Quote quote) {
                    quote.paragraphs().add(new Text("p", line));
                } else {
                    begin(new Quote(
                            kind.act() == BodySetting.Act.PULL_QUOTE, new ArrayList<>(List.of(new Text("p", line)))));
                }
            }
            case SUBHEAD -> begin(new Text("h" + kind.said(), line));
            default -> begin(new Text("p", line));
        }
        under.forEach(this::leave);
    }

    private void begin(BodyBlock block) {
        made.add(block);
        begun = block;
    }
}
