package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import org.thesop.story.BodyBlock.Figure;

/** Pictures that come into a body or go out of it, each as a whole; what stands around them stays as it is. */
final class BodyPictures {

    private BodyPictures() {}

    /**
     * @param text of these blocks, as {@link BodyHtml#text()} makes it
     * @param position in it: a picture comes after the block there, or before all others where there are no words
     * @throws IllegalArgumentException when there is no such picture to take out
     */
    static List<BodyBlock> set(List<BodyBlock> blocks, String text, int position, Setting setting) {
        var all = new ArrayList<>(blocks);
        if (setting.picture().isPresent()) {
            all.add(after(blocks, text, position), new Figure(setting.said(), "", "", new BodyLine()));
        } else {
            all.remove(indexOf(blocks, setting.said()));
        }
        return all;
    }

    private static int after(List<BodyBlock> blocks, String text, int position) {
        var at = 0;
        for (var index = 0; index < blocks.size(); index++) {
            var words = blocks.get(index).text();
            if (!words.isEmpty()) {
                at = text.indexOf(words, at) + words.length();
                if (position <= at) {
                    return index + 1;
                }
            }
        }
        return blocks.size();
    }

    private static int indexOf(List<BodyBlock> blocks, String media) {
        for (var index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof Figure figure && figure.media().equals(media)) {
                return index;
            }
        }
        throw new IllegalArgumentException("no picture " + media + " to take out");
    }
}
