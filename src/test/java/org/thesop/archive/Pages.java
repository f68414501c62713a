package org.thesop.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** Pages of the old site for tests: whole ones from files, and ones put together line by line. */
final class Pages {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final String MASTHEAD = "Contact theSOPAbout theSOPSupport theSOPWritersEditorsManaging Editors\n";
    static final String HEAD = MASTHEAD + "theSOP logo\nPublished:April 14th, 2008 10:37 EST\n";
    static final String FIRST = "The chess team lost its bus, found another and won the final with a minute to spare.";

    private Pages() {}

    static CapturedPage parsed(String text) {
        return parsed(text.getBytes(StandardCharsets.UTF_8));
    }

    static CapturedPage parsed(byte[] bytes) {
        return new CapturedPageParser(NEW_YORK).parse(bytes);
    }

    static byte[] file(String name) {
        try (var file = Pages.class.getResourceAsStream("/archive/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    /** A page whose story is the given text, with nothing else missing. */
    static CapturedPage story(String story) {
        return parsed(HEAD + "Team wins\n\nTeam wins\n\nBy Walt Quill\n\n" + story);
    }

    /** A page with the given line under its headline. */
    static CapturedPage under(String byline) {
        return parsed(HEAD + "Team wins\n\nTeam wins\n\n" + byline + "\n\n" + FIRST);
    }

    /** A page with the given lines at its end. */
    static CapturedPage endingWith(String lines) {
        return story(FIRST + "\n\n" + lines);
    }

    /** A page with the given publication line. */
    static CapturedPage published(String line) {
        return parsed(MASTHEAD + line + "\nTeam wins\n\nTeam wins\n\nBy Walt Quill\n\n" + FIRST);
    }
}
