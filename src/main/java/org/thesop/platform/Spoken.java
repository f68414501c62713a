package org.thesop.platform;

import java.util.function.Supplier;

/**
 * Which language texts are read in on this thread: that of whoever sits at the desk, of whom a mail is for, or of the page
 * that is printed. Where nobody says, it is the paper's own. A request begins and ends without one.
 */
public final class Spoken {

    private static final ThreadLocal<Supplier<Language>> HERE = new ThreadLocal<>();

    private static volatile Language paper = Language.ENGLISH;

    private Spoken() {}

    /** The language of the next text. */
    public static Language now() {
        var here = HERE.get();
        return here == null ? paper : here.get();
    }

    /** From here on, on this thread, until {@link #end}. */
    public static void say(Language language) {
        HERE.set(() -> language);
    }

    /** The same by the tag of what is shown; in a language that we have no texts in, the paper speaks its own. */
    public static void say(String tag) {
        say(Language.of(tag).orElse(paper));
    }

    /**
     * The same where it costs something to know: it is asked once, and only when a text is wanted.
     *
     * @param asked needs no text itself; whoever asks for one meanwhile reads it in the paper's language
     */
    public static void ask(Supplier<Language> asked) {
        HERE.set(() -> {
            say(paper);
            var known = asked.get();
            say(known);
            return known;
        });
    }

    public static void end() {
        HERE.remove();
    }

    /** Does something in a language, as writing a mail to somebody, and goes on in the one before. */
    public static <T> T in(Language language, Supplier<T> doing) {
        var before = HERE.get();
        say(language);
        try {
            return doing.get();
        } finally {
            if (before == null) {
                end();
            } else {
                HERE.set(before);
            }
        }
    }

    /** The same by the tag of what is written, as {@link #say(String)} has it. */
    public static <T> T in(String tag, Supplier<T> doing) {
        return in(Language.of(tag).orElse(paper), doing);
    }

    /** The language of the paper, which managing editors choose. */
    public static Language ofThePaper() {
        return paper;
    }

    /** From now on the paper's language is this, on this node. */
    public static void paperSpeaks(Language language) {
        paper = language;
    }
}
