package org.thesop.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.Genre;
import org.thesop.story.Told;

/**
 * A story as its source has it.
 *
 * @param language BCP 47, null for its section's
 * @param categories what the source files it under, by the source's own names; the first that means a section here counts
 * @param tags as readers see them
 * @param meta what only this paper's own exports say
 * @param published null for a draft
 * @param updated when readers last got something changed that counts; null when that is not known
 * @param embargo before which nobody may publish it; null for none
 * @param wishedSlug what its address should end with, null for the headline's words
 * @param oldAddresses path and query of where it stood
 * @param remarks what was lost or guessed
 */
record ArrivingStory(
        String headline,
        String deck,
        String dateline,
        ArrivingBody body,
        String summary,
        String language,
        List<String> categories,
        List<String> tags,
        List<Named> bylines,
        Meta meta,
        Instant published,
        Instant updated,
        Instant embargo,
        String wishedSlug,
        List<String> oldAddresses,
        List<Because> remarks)
        implements Content {

    /**
     * A name in a byline.
     *
     * @param author the source's own name for the person, null where it has none
     * @param title null for none
     */
    record Named(String author, String name, String title, Credit credit, Place place) {

        /** Somebody who wrote it, named as usual. */
        static Named writer(String author, String name) {
            return new Named(author, name, null, Credit.WORDS, Place.UNDER_HEADLINE);
        }
    }

    /**
     * What no other paper's export has.
     *
     * @param searchHeadline empty for the headline itself
     * @param genre null for what its section's stories usually are
     * @param address the path at which it stood on a paper of ours; null when it stood on none
     * @param here the same, when this very paper exported it; null otherwise
     * @param formerly all paths that it had there, this one among them
     * @param told what readers were told of it there, oldest first
     * @param history whether it is kept as it was
     * @param tags the names of those whose slugs their names do not make
     */
    record Meta(
            String searchHeadline,
            Genre genre,
            String address,
            String here,
            List<String> formerly,
            List<Told> told,
            boolean history,
            Map<String, String> tags) {
        static final Meta NONE = new Meta("", null, null, null, List.of(), List.of(), false, Map.of());
    }
}
