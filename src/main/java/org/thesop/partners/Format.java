package org.thesop.partners;

import org.thesop.syndication.FeedWords;
import org.thesop.syndication.NewsItem;
import org.thesop.syndication.NewsMl;
import org.thesop.syndication.Ninjs;

/** The forms in which a partner can have a story. */
public enum Format {
    NINJS(Ninjs.TYPE, ".ninjs.json") {
        @Override
        byte[] write(NewsItem item, FeedWords words) {
            return Ninjs.of(item, words);
        }
    },
    NEWSML_G2(NewsMl.TYPE, ".newsml.xml") {
        @Override
        byte[] write(NewsItem item, FeedWords words) {
            return NewsMl.of(item, words);
        }
    };

    private final String type;
    private final String ending;

    Format(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** As UTF-8. */
    abstract byte[] write(NewsItem item, FeedWords words);

    /** As {@code Content-Type} names it. */
    String type() {
        return type;
    }

    /** What a file of it is called. */
    String file(NewsItem item) {
        return name(item.storyId()) + "-v" + item.version() + ending;
    }

    /** What the files of a story are called, whatever is in them. */
    static String name(long story) {
        return "story-" + story;
    }
}
