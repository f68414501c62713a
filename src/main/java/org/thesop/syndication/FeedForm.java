package org.thesop.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms in which a feed can be had. */
public enum FeedForm {
    ATOM("application/atom+xml") {
        @Override
        public void write(Feed feed, FeedWords words, OutputStream to) throws IOException {
            AtomFeed.write(feed, words, to);
        }
    },
    RSS("application/rss+xml") {
        @Override
        public void write(Feed feed, FeedWords words, OutputStream to) throws IOException {
            RssFeed.write(feed, words, to);
        }
    },
    JSON("application/feed+json") {
        @Override
        public void write(Feed feed, FeedWords words, OutputStream to) throws IOException {
            JsonFeed.write(feed, words, to);
        }
    };

    private final String type;

    FeedForm(String type) {
        this.type = type;
    }

    /** Writes it, as UTF-8. */
    public abstract void write(Feed feed, FeedWords words, OutputStream to) throws IOException;

    /** As {@code Content-Type} names it. */
    public String type() {
        return type;
    }

    /** As addresses end: {@code .atom}. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The form of this name in an address. */
    public static FeedForm named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
