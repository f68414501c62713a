package org.thesop.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paragraph as the checks see it: which of its words are quoted, are a name, or are an address of the web. */
final class Passage {

    private record Span(int start, int end) {}

    private final String text;
    private final Place place;
    private final String language;
    private final String lower;
    private final List<Span> quotations;
    private final List<Span> addresses;

    /** @param language BCP 47, of which the first part counts */
    Passage(String text, Place place, String language) {
        this.text = text;
        this.place = place;
        this.language = language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        this.lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        this.quotations = quotations(text);
        this.addresses = addresses(text);
    }

    String text() {
        return text;
    }

    Place place() {
        return place;
    }

    String language() {
        return language;
    }

    /** Whether the words could be in it; {@code words} are lower case with straight apostrophes. */
    boolean mayHold(String words) {
        return lower.contains(words);
    }

    boolean isQuoted(int start, int end) {
        return isIn(quotations, start, end);
    }

    boolean isAddress(int start, int end) {
        return isIn(addresses, start, end);
    }

    private static boolean isIn(List<Span> spans, int start, int end) {
        // The spans are in order: the last that begins before our end is the only one to look at.
        var low = 0;
        var high = spans.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (spans.get(middle).start() < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && spans.get(low - 1).end() > start;
    }

    /**
     * Whether the words look like (part of) a name: they begin with a capital letter where no sentence begins, or stand
     * beside another word that does.
     */
    boolean isName(int start, int end) {
        if (start >= end || !Character.isUpperCase(text.codePointAt(start))) {
            return false;
        }
        return !beginsSentence(start) || isCapital(wordAfter(end));
    }

    private boolean beginsSentence(int start) {
        var at = start - 1;
        while (at >= 0 && (Character.isWhitespace(text.charAt(at)) || "“”\"‘’'([—–*".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:…".indexOf(text.charAt(at)) >= 0;
    }

    private int wordAfter(int end) {
        var at = end;
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
            return at < text.length() ? text.codePointAt(at) : ' ';
        }
        return ' ';
    }

    private static boolean isCapital(int codePoint) {
        return Character.isUpperCase(codePoint);
    }

    /** A quotation left open goes on to the end of the paragraph: the next one opens it again. */
    private static List<Span> quotations(String text) {
        var spans = new ArrayList<Span>();
        var open = -1;
        for (var at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '“', '«', '„' -> open = open < 0 ? at : open;
                case '”', '»' -> open = closed(spans, open, at);
                case '"' -> open = open < 0 ? at : closed(spans, open, at);
                default -> {}
            }
        }
        closed(spans, open, text.length());
        return spans;
    }

    private static int closed(List<Span> spans, int open, int at) {
        if (open >= 0) {
            spans.add(new Span(open, at));
        }
        return -1;
    }

    private static List<Span> addresses(String text) {
        var spans = new ArrayList<Span>();
        var start = 0;
        while (start < text.length()) {
            var end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            var word = text.substring(start, end);
            if (word.indexOf('@') >= 0 || word.contains("://") || word.startsWith("www.") || word.startsWith("#")) {
                spans.add(new Span(start, end));
            }
            start = end + 1;
        }
        return spans;
    }
}
