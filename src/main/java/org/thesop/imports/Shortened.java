package org.thesop.imports;

/** A text cut to a length that is kept. No character is cut in two: one beyond the first plane is two in Java. */
final class Shortened {

    private static final String MORE = "…";

    private Shortened() {}

    /** Its beginning; at most so much. */
    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Its first words, and a sign that there are more; of a text without blanks, as some languages have it, its beginning. */
    static String toWords(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        var room = to(longest - MORE.length(), text);
        var end = text.charAt(room.length()) == ' ' ? room.length() : room.lastIndexOf(' ');
        return (end <= 0 ? room : room.substring(0, end)).strip() + MORE;
    }
}
