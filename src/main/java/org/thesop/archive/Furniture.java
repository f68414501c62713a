package org.thesop.archive;

import java.util.Set;
import java.util.regex.Pattern;

/** What stands on the old site's pages around and between the story: navigation, logo, foot, captions, links. */
final class Furniture {
    private static final int MAX_CHARS = 240;
    private static final int MAX_LINK_CHARS = 160;

    /** The labels of the masthead, longest first so that "Managing Editors" is not read as "Editors" and a rest. */
    private static final Pattern LABEL =
            Pattern.compile("contactthesop|aboutthesop|supportthesop|managingeditors|writers|editors|home");

    private static final Set<String> LOGOS = Set.of("thesoplogo", "thesop", "thestudentoperatedpress");

    private static final Set<String> FEET = Set.of(
            "backtotop",
            "top",
            "printthisstory",
            "printthispage",
            "printthisarticle",
            "printerfriendlyversion",
            "emailthisstory",
            "emailthispage",
            "emailthisarticle",
            "emailtoafriend",
            "sharethis",
            "bookmarkthis",
            "addacomment",
            "addcomment",
            "postacomment",
            "comments",
            "allrightsreserved",
            "privacypolicy",
            "termsofuse");

    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)^(?:©|\\(c\\) |copyright\\b).*(?:\\d{4}|thesop|reserved)");

    private static final Pattern CAPTION = Pattern.compile("(?i)^(?:(?:photo|picture|image|graphic|file photo|photo"
            + " caption|photo credit|caption|cutline|pictured|above|below)s? ?[:—–] ?\\S|\\((?:file"
            + " )?(?:photo|photograph|picture|image|graphic)s?(?:"
            + " (?:by|courtesy|from|credit)\\b|[:/]).*\\)$|(?:photo|photograph|picture|image|graphic)s? (?:by|courtesy of)"
            + " [^.]+$)");

    private static final Pattern LINK = Pattern.compile("(?i)^(?:see (?:also|the (?:full )?text|related|more|full)\\b"
            + "|read (?:more|also|the (?:full|rest))\\b|for more\\b|more information\\b|related (?:stor|article|link)"
            + "|click here\\b|(?:watch|listen to|view|download) the\\b)");

    private Furniture() {}

    /** "Contact theSOPAbout theSOPSupport theSOP…", with or without blanks, whole or one label a line. */
    static boolean isMasthead(String line) {
        return labels(line) > 0;
    }

    static boolean isLogo(String line) {
        return line.length() <= MAX_CHARS && LOGOS.contains(Letters.of(line));
    }

    /** A line below the story. "Editors" alone is left: it may be the title of two people. */
    static boolean isFoot(String line) {
        return line.length() <= MAX_CHARS
                && (labels(line) > 1
                        || Letters.of(line).equals("thesoplogo")
                        || FEET.contains(Letters.of(line))
                        || COPYRIGHT.matcher(line).find());
    }

    static boolean isCaption(String line) {
        return CAPTION.matcher(head(line)).find();
    }

    /** A paragraph of its own that told the reader to go elsewhere. */
    static boolean isLink(String line) {
        return line.length() <= MAX_LINK_CHARS && LINK.matcher(line).find();
    }

    private static int labels(String line) {
        if (line.length() > MAX_CHARS) {
            return 0;
        }
        var letters = Letters.of(line);
        var rest = LABEL.matcher(letters).replaceAll("");
        return rest.isEmpty() ? (int) LABEL.matcher(letters).results().count() : 0;
    }

    /** Captions can be long; what tells them stands at the start, or the whole line is short. */
    private static String head(String line) {
        return line.length() <= MAX_CHARS ? line : line.substring(0, MAX_CHARS);
    }
}
