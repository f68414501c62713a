package org.thesop.imports;

import java.util.Optional;

/**
 * A file of an import, read from its beginning to its end, one thing at a time and none kept. The same file gives the same
 * things in the same order each time.
 */
interface ItemSource extends AutoCloseable {

    /**
     * The next thing; empty after the last.
     *
     * @throws UnreadableSourceException when the file cannot be read any further
     */
    Optional<Found> next();

    /** The sort of source, as the archive knows things of it again. */
    String sort();

    /** What the things that were read so far are filed under and by whom they are. */
    Names names();

    /** The file of this name beside what is read; empty when there is none. */
    default Optional<Bundle.Entry> file(String name) {
        return Optional.empty();
    }

    /** Whether a paper of ours made it, as far as it was read: its sections and people are to be here as they were there. */
    default boolean isOurs() {
        return false;
    }

    /** The host of the site that it comes from, as far as it was read; empty where it does not say. */
    default String host() {
        return "";
    }

    @Override
    void close();
}
