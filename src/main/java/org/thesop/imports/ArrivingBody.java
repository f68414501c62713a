package org.thesop.imports;

import java.util.Map;
import java.util.Set;

/** A story's body as its source has it, before its pictures are the library's. */
interface ArrivingBody {

    /** The source's own names for the pictures in it. */
    Set<String> pictures();

    /**
     * Anything that a body can be made of.
     *
     * @param here ids in the library, by the source's own names; a picture that is not among them is left out with its place
     */
    String html(Map<String, String> here);

    /** Whether it is of a length that few stories have: such are taken one by one. */
    boolean isLong();

    /** Whether so much is long. */
    static boolean isLong(String source) {
        return source.length() > 200_000;
    }

    /** One that has no pictures. */
    static ArrivingBody of(String html) {
        return new ArrivingBody() {
            @Override
            public Set<String> pictures() {
                return Set.of();
            }

            @Override
            public String html(Map<String, String> here) {
                return html;
            }

            @Override
            public boolean isLong() {
                return ArrivingBody.isLong(html);
            }
        };
    }
}
