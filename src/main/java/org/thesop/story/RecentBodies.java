package org.thesop.story;

import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * The bodies that were read last, by their markup. Reading one costs a tenth of a save; the one that a save builds on was
 * made by the save before, and a story that many readers open is the same for all of them. Bounded by characters.
 */
final class RecentBodies {

    private static final int MOST_CHARACTERS = 6_000_000;

    private final LinkedHashMap<String, BodyHtml> bodies = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    BodyHtml get(String html, Function<String, BodyHtml> read) {
        synchronized (bodies) {
            var known = bodies.get(html);
            if (known != null) {
                return known;
            }
        }
        return read.apply(html);
    }

    void keep(BodyHtml body) {
        synchronized (bodies) {
            if (bodies.put(body.html(), body) == null) {
                characters += body.html().length();
            }
            var oldest = bodies.keySet().iterator();
            while (characters > MOST_CHARACTERS && oldest.hasNext()) {
                characters -= oldest.next().length();
                oldest.remove();
            }
        }
    }

    /** How much is kept, in characters of markup. */
    int characters() {
        synchronized (bodies) {
            return characters;
        }
    }
}
