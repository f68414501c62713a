package org.thesop.search;

import java.util.Properties;

/**
 * How far an index has followed what was committed; kept beside it.
 *
 * @param form of the index, see {@link EditionMapping#FORM}
 * @param revision up to this one all saves are in it, and were finished when they were read
 * @param touched the same for {@code story_touched}
 * @param built the last edition that was in it before it began to follow; {@link #ALL} when all are
 */
record Followed(int form, long revision, long touched, long built) {

    static final long ALL = -1;

    /** Where an index begins that has nothing yet: what is committed from here on is followed, all before is built. */
    static Followed from(Feed.Mark mark) {
        return new Followed(EditionMapping.FORM, mark.revision(), mark.touched(), 0);
    }

    boolean isBuilt() {
        return built == ALL;
    }

    Followed upTo(Feed.Mark mark) {
        return new Followed(form, mark.revision(), mark.touched(), built);
    }

    Followed builtUpTo(long edition) {
        return new Followed(form, revision, touched, edition);
    }

    static Followed read(Properties kept) {
        return new Followed(
                (int) number(kept, "form"), number(kept, "revision"), number(kept, "touched"), number(kept, "built"));
    }

    private static long number(Properties kept, String name) {
        return Long.parseLong(kept.getProperty(name, "0"));
    }

    Properties written() {
        var kept = new Properties();
        kept.setProperty("form", String.valueOf(form));
        kept.setProperty("revision", String.valueOf(revision));
        kept.setProperty("touched", String.valueOf(touched));
        kept.setProperty("built", String.valueOf(built));
        return kept;
    }
}
