package org.thesop.house;

import org.thesop.story.Genre;
import org.thesop.story.MediaTopic;
import org.thesop.story.SectionColour;

/**
 * What is said of a section.
 *
 * @param slug as its address ends
 * @param language BCP 47; blank for that of the section it is a part of, else the paper's
 * @param genre what its stories usually are
 * @param topic what they are about, as news agencies sort them; null for nothing that was said
 * @param parent slug of the section it is a part of, null for one of its own
 * @param approvals by how many editors its copy is approved
 * @param defaultEditor handle of who reads its copy first, null for whoever comes first
 */
public record SectionDetails(
        String slug,
        String name,
        String language,
        SectionColour colour,
        Genre genre,
        MediaTopic topic,
        String parent,
        int approvals,
        String defaultEditor) {}
