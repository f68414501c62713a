package org.thesop.archive;

import java.time.Instant;
import java.util.List;
import org.thesop.story.Byline;
import org.thesop.story.Copy;
import org.thesop.story.TakenOver;

/**
 * A story as it stood elsewhere, ready to stand here.
 *
 * @param source the sort of place that it comes from, {@link Archive#CAPTURED_PAGE} for one
 * @param identity its name there
 * @param name by which a person knows it: of the file, else its headline
 * @param published when it came out there
 * @param updated when readers last got something changed there that counts; null when that is not known
 * @param wishedSlug what its address should end with, null for the headline's words
 * @param oldAddresses path and query of where it stood, none of which leads elsewhere
 * @param before what a paper of ours tells of its life there
 */
public record OldStory(
        String source,
        String identity,
        String name,
        Copy copy,
        List<Byline> bylines,
        Instant published,
        Instant updated,
        String wishedSlug,
        List<String> oldAddresses,
        TakenOver.Before before) {

    public OldStory {
        bylines = List.copyOf(bylines);
        oldAddresses = List.copyOf(oldAddresses);
    }
}
