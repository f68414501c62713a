package org.thesop.imports;

import java.util.Map;
import java.util.Set;
import org.thesop.story.BodyHtml;
import org.thesop.story.TooLongException;

/** A story's body as its source has it, before its pictures are the library's. */
abstract class ArrivingBody {

    /** As long as few stories are, in characters. */
    private static final int LONG = 200_000;

    private BodyHtml readAhead;

    /** The source's own names for the pictures in it. */
    abstract Set<String> pictures();

    /**
     * Anything that a body can be made of.
     *
     * @param here ids in the library, by the source's own names; a picture that is not among them is left out with its place
     */
    abstract String html(Map<String, String> here);

    /** Whether it is of a length that few stories have: such are taken one by one. */
    abstract boolean isLong();

    /** Makes the body before anybody waits for it, where it does not depend on which pictures are here. */
    final void readAhead() {
        try {
            if (!isLong() && pictures().isEmpty()) {
                readAhead = BodyHtml.of(html(Map.of()));
            }
        } catch (TooLongException itIsRefusedWhenItIsTaken) {
            readAhead = null;
        }
    }

    /**
     * The body that the paper has of it.
     *
     * @param here as for {@link #html}
     * @throws TooLongException when it is longer than the paper keeps
     */
    final BodyHtml body(Map<String, String> here) {
        return readAhead == null ? BodyHtml.of(html(here)) : readAhead;
    }

    /** Whether so much is long. */
    static boolean isLong(String source) {
        return source.length() > LONG;
    }

    /** One that has no pictures. */
    static ArrivingBody of(String html) {
        return new ArrivingBody() {
            @Override
            Set<String> pictures() {
                return Set.of();
            }

            @Override
            String html(Map<String, String> here) {
                return html;
            }

            @Override
            boolean isLong() {
                return isLong(html);
            }
        };
    }
}
