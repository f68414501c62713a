package org.thesop.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts two bodies together that began from the same one, paragraph by paragraph (a list or a quote counts as one): as diff3
 * does it, described by Khanna, Kunal and Pierce in "A Formal Investigation of Diff3" (2007). Where only one side changed
 * something, its change is taken; where both did, a person has to choose.
 */
final class BodyMerge {

    /** From and to are paragraphs of the base; {@code come} is how many stand there instead on this side. */
    private record Edit(int from, int to, int come, boolean ofStray) {

        /** Whether it cannot stand beside a stretch that reaches from one paragraph to another. */
        boolean meets(int start, int end) {
            return from < end || (from == to && start == end && from == start);
        }

        int growth() {
            return come - (to - from);
        }
    }

    private final List<String> base;
    private final List<String> story;
    private final List<String> stray;
    private final List<MergePart> parts = new ArrayList<>();
    private int at;
    private int storyShift;
    private int strayShift;

    private BodyMerge(BodyHtml base, BodyHtml story, BodyHtml stray) {
        this.base = base.blocks();
        this.story = story.blocks();
        this.stray = stray.blocks();
    }

    /** All of the bodies in reading order: what is the same, and where and how they differ. */
    static List<MergePart> of(BodyHtml base, BodyHtml story, BodyHtml stray) {
        return new BodyMerge(base, story, stray).parts();
    }

    private List<MergePart> parts() {
        var edits = new ArrayList<Edit>();
        addEdits(edits, story, false);
        addEdits(edits, stray, true);
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        for (var i = 0; i < edits.size(); ) {
            var start = edits.get(i).from();
            var end = edits.get(i).to();
            var met = new ArrayList<Edit>();
            for (; i < edits.size() && (met.isEmpty() || edits.get(i).meets(start, end)); i++) {
                met.add(edits.get(i));
                end = Math.max(end, edits.get(i).to());
            }
            keep(start);
            add(end, growth(met, false), growth(met, true));
        }
        keep(base.size());
        return List.copyOf(parts);
    }

    private void addEdits(List<Edit> edits, List<String> side, boolean ofStray) {
        for (var change : TextShift.changes(base, side)) {
            edits.add(new Edit(
                    change.startOriginal, change.endOriginal, change.endRevised - change.startRevised, ofStray));
        }
    }

    private static int growth(List<Edit> edits, boolean ofStray) {
        return edits.stream()
                .filter(edit -> edit.ofStray() == ofStray)
                .mapToInt(Edit::growth)
                .sum();
    }

    /** What nobody has changed, up to this paragraph of the base. */
    private void keep(int until) {
        if (until > at) {
            add(until, 0, 0);
        }
    }

    private void add(int until, int storyGrowth, int strayGrowth) {
        var inStory = html(story, at + storyShift, until + storyShift + storyGrowth);
        var inStray = html(stray, at + strayShift, until + strayShift + strayGrowth);
        parts.add(MergePart.of("body", html(base, at, until), inStory, inStray));
        at = until;
        storyShift += storyGrowth;
        strayShift += strayGrowth;
    }

    private static String html(List<String> blocks, int from, int to) {
        return String.join("\n", blocks.subList(from, to));
    }
}
