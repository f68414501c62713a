package org.thesop.site;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.thesop.site.PublicAddress.Kind;

/**
 * Which pages are the same for everybody until something changes, and under what each is kept: its path, and where its list
 * goes on. Whatever else stands in an address makes it no other page.
 */
public final class PageKey {

    private static final Set<Kind> OF_THEIR_OWN =
            EnumSet.of(Kind.STORY, Kind.CHANGES, Kind.NEWS_ITEM, Kind.NINJS, Kind.ABOUT, Kind.SUPPORT);

    private static final Set<Kind> LISTS =
            EnumSet.of(Kind.FRONT, Kind.WRITERS, Kind.EDITORS, Kind.MANAGING_EDITORS, Kind.ARCHIVE, Kind.FEEDS);

    private static final Set<Kind> LISTS_THAT_GO_ON =
            EnumSet.of(Kind.SECTION, Kind.TAG, Kind.PERSON, Kind.CORRECTIONS, Kind.RECORD, Kind.MONTH);

    private PageKey() {}

    /** Empty for what is printed for each reader anew. */
    public static Optional<String> of(PublicAddress address, String path, String before) {
        if (OF_THEIR_OWN.contains(address.kind()) || LISTS.contains(address.kind())) {
            return Optional.of(path);
        }
        if (!LISTS_THAT_GO_ON.contains(address.kind())) {
            return Optional.empty();
        }
        return Optional.of(goesOn(address.kind(), before) ? path + "?before=" + before : path);
    }

    private static boolean goesOn(Kind kind, String before) {
        return before != null
                && (kind == Kind.RECORD
                        ? RecordPages.day(before).isPresent()
                        : Cursor.of(before).isPresent());
    }

    /** Whether it is a list of pages, and no page of its own. */
    public static boolean isList(PublicAddress address) {
        return !OF_THEIR_OWN.contains(address.kind());
    }
}
