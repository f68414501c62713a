package org.thesop.archive;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A first paragraph, shortened to what a list of stories has room for. */
final class Summary {
    static final int MAX_CHARS = 200;

    private static final Pattern STOP = Pattern.compile("[.!?…][”’\"')]*(?= [\\p{Lu}\\d“‘\"'(])");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "St", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Capt", "Sgt", "Prof", "Rev", "Hon",
            "Jr", "Sr", "vs", "No", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct", "Nov", "Dec", "Inc", "Co",
            "Corp");

    private Summary() {}

    /** The whole if it fits, else as many sentences as fit, else as many words, with an ellipsis. */
    static String of(String paragraph) {
        if (paragraph.length() <= MAX_CHARS) {
            return paragraph;
        }
        return sentences(paragraph).orElseGet(() -> words(paragraph));
    }

    private static Optional<String> sentences(String paragraph) {
        // Two more than the room: the blank and the capital after a sentence that just fits.
        var stop = STOP.matcher(paragraph.substring(0, Math.min(paragraph.length(), MAX_CHARS + 2)));
        Optional<String> fits = Optional.empty();
        while (stop.find() && stop.end() <= MAX_CHARS) {
            if (paragraph.charAt(stop.start()) != '.' || !isAbbreviation(paragraph.substring(0, stop.start()))) {
                fits = Optional.of(paragraph.substring(0, stop.end()));
            }
        }
        return fits;
    }

    /** "U.S.", "David I.", "Sen." end in a stop that ends nothing. */
    private static boolean isAbbreviation(String before) {
        var word = before.substring(before.lastIndexOf(' ') + 1);
        return word.length() == 1 || word.indexOf('.') > 0 || ABBREVIATIONS.contains(word);
    }

    private static String words(String paragraph) {
        var blank = paragraph.lastIndexOf(' ', MAX_CHARS - 1);
        if (blank <= 0) {
            return Excerpt.shortened(paragraph, MAX_CHARS);
        }
        return paragraph.substring(0, blank).replaceFirst("[\\p{Pd},;: ]+$", "") + "…";
    }
}
