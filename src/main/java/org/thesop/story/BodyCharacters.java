package org.thesop.story;

/** What becomes of each character that comes into a body. */
final class BodyCharacters {

    static final char NO_BREAK_SPACE = '\u00a0';

    /** Where a footnote is called. It is never part of the text: {@link #isKept} lets nobody type one. */
    static final char NOTE = '\ufffc';

    private static final char FIRST_COMBINING = '\u0300';

    private BodyCharacters() {}

    /** Nearly all that people write: taken in a sentence at a time, because every save of everybody passes here. */
    static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7f) || (c > NO_BREAK_SPACE && c < 0x200b) || (c > 0x200b && c < 0x2028);
    }

    /** Whether this is one space alone, with a word before it since {@code at}. */
    static boolean isBetweenWords(String text, int at, int end) {
        return text.charAt(end) == ' ' && end > at && end + 1 < text.length() && isPlain(text.charAt(end + 1));
    }

    /** What a browser collapses to one space, and the breaks that only some programs know. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Whether readers, and programs that read for them, get something of it. */
    static boolean isKept(int c) {
        boolean control = Character.isISOControl(c);
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        boolean nonCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
        boolean invisible = c == 0x200b || c == 0xfeff || c == NOTE;
        return !control && !surrogate && !nonCharacter && !invisible;
    }

    /** Whether it sets the direction of all that follows in a line, also of what is not its own. */
    static boolean turnsWhatFollows(int c) {
        return c >= 0x202a && c <= 0x202e;
    }

    /** Whether some character could be made of parts: below the combining ones none is, nor are typographic marks. */
    static boolean mayHaveParts(CharSequence text) {
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c >= FIRST_COMBINING && (c < '\u2002' || c > '\u2027')) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is left out at the end of a line. */
    static boolean isTrimmed(char c, boolean breaksToo) {
        return c == ' ' || c == NO_BREAK_SPACE || (breaksToo && c == '\n');
    }
}
