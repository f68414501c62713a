package org.thesop.platform;

/** Plain text as HTML has it: nothing in it is taken for an element or a character reference. */
public final class Markup {

    private Markup() {}

    /** Between elements. */
    public static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Also as the value of an attribute between double quotes. */
    public static String quoted(String plain) {
        return text(plain).replace("\"", "&quot;");
    }

    /** Markup without elements as the plain text that it was made of. */
    public static String plain(String quoted) {
        return quoted.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
