package org.thesop.archive;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The place in front of a first paragraph: "Washington -- President Bush …".
 *
 * @param place without its dash; empty when the text has none
 * @param text what follows, or all of it
 * @param doubtful whether a dash was left alone that might have ended a dateline
 */
record Dateline(Optional<String> place, String text, boolean doubtful) {
    private static final int MAX_PLACE_CHARS = 60;
    private static final int MAX_PLACE_WORDS = 8;
    private static final int MAX_SENTENCE_CHARS = 600;

    private static final Pattern DASH = Pattern.compile(" ?(?:--+|[–—―−]) ?| - ");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][”’\"')]* (?=[\\p{Lu}“‘\"])");
    private static final Pattern WORD =
            Pattern.compile("\\(?(?:\\p{Ll}{1,2}['’])?[\\p{Lu}\\d][\\p{L}\\p{M}\\d.'’/-]*\\)?,?");

    private static final Set<String> CONNECTORS = Set.of(
            "of", "de", "del", "da", "do", "dos", "la", "las", "le", "les", "los", "el", "the", "and", "on", "upon",
            "sur", "am", "an", "der", "near", "in", "al", "du", "di");

    /** People, not places: "President Bush -- a Republican -- said". */
    private static final Set<String> FORMS_OF_ADDRESS = Set.of(
            "President",
            "Senator",
            "Sen.",
            "Rep.",
            "Gov.",
            "Governor",
            "Mr.",
            "Mrs.",
            "Ms.",
            "Dr.",
            "Prime",
            "Secretary");

    static Dateline in(String paragraph) {
        var head = paragraph.substring(0, Math.min(paragraph.length(), MAX_PLACE_CHARS + 6));
        var dash = DASH.matcher(head);
        while (dash.find()) {
            var place = head.substring(0, dash.start());
            var loud = isLoud(place);
            var glued = dash.group().length() == 1;
            if (glued && !loud) {
                continue; // "Port–au–Prince", "1999–2000"
            }
            if (!isPlace(place)) {
                return none(paragraph, false);
            }
            var text = paragraph.substring(dash.end()).strip();
            if (!text.isEmpty()
                    && isDoubtful(loud || place.indexOf(',') > 0, dash.group().strip(), text, paragraph)) {
                return none(paragraph, true);
            }
            return new Dateline(Optional.of(place), text, false);
        }
        return none(paragraph, false);
    }

    private static Dateline none(String paragraph, boolean doubtful) {
        return new Dateline(Optional.empty(), paragraph, doubtful);
    }

    private static boolean isPlace(String place) {
        if (place.isBlank() || place.length() > MAX_PLACE_CHARS) {
            return false;
        }
        var words = place.split(" ", -1);
        if (words.length > MAX_PLACE_WORDS || CONNECTORS.contains(words[0]) || FORMS_OF_ADDRESS.contains(words[0])) {
            return false;
        }
        for (var word : words) {
            if (!CONNECTORS.contains(word) && !WORD.matcher(word).matches()) {
                return false;
            }
        }
        return Character.isUpperCase(place.codePointAt(0));
    }

    /** Agencies shout: "WASHINGTON, D.C." */
    private static boolean isLoud(String place) {
        return place.codePoints().filter(Character::isLetter).count() > 1
                && place.codePoints().noneMatch(Character::isLowerCase);
    }

    /** What looks like a place for sure, "SAN JUAN, Puerto Rico", must fail twice; another once. */
    private static boolean isDoubtful(boolean surelyAPlace, String dash, String text, String paragraph) {
        var insertion = isInsertion(dash, paragraph);
        return surelyAPlace ? !opensSentence(text) && insertion : !opensSentence(text) || insertion;
    }

    private static boolean opensSentence(String text) {
        return Character.isUpperCase(text.codePointAt(0))
                || !Character.isLetter(text.codePointAt(0))
                || text.startsWith("theSOP");
    }

    /** Dashes of one kind in pairs set off an insertion: "Bush -- Putin's guest -- said". */
    private static boolean isInsertion(String kind, String paragraph) {
        var looked = paragraph.substring(0, Math.min(paragraph.length(), MAX_SENTENCE_CHARS));
        var sentence = SENTENCE_END.split(looked, 2)[0];
        var same = DASH.matcher(sentence)
                .results()
                .filter(dash -> dash.group().strip().equals(kind));
        return same.count() % 2 == 0;
    }
}
