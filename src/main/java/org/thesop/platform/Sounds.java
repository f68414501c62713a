package org.thesop.platform;

import java.util.regex.Pattern;

/**
 * How a word begins for the ear, as far as Spanish asks: its "y" becomes "e" before the sound of an i, and its "o" becomes "u"
 * before that of an o (Real Academia, Diccionario panhispánico de dudas, under y and o).
 */
final class Sounds {

    /** Not before a glide, as in "Hierro" and "Yolanda"; an accent says that it is none, as in "Hía". */
    private static final Pattern LIKE_I =
            Pattern.compile("(?:[ií]|h(?:i(?![aeouáéóú])|í)|h?y(?![aeiouáéíóú])).*", flags());

    private static final Pattern LIKE_O = Pattern.compile("h?[oó].*", flags());

    private Sounds() {}

    static boolean beginsLikeI(String words) {
        return LIKE_I.matcher(words).matches();
    }

    static boolean beginsLikeO(String words) {
        return LIKE_O.matcher(words).matches();
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    }
}
