package org.thesop.house;

import org.thesop.story.SectionColour;

/**
 * A section as its list has it.
 *
 * @param parent slug of the section it is a part of, null for one of its own
 * @param defaultEditor name of who reads its copy first, null for whoever comes first
 * @param first whether nothing stands before it among its neighbours; last whether nothing after
 */
public record SectionLine(
        String slug,
        String name,
        SectionColour colour,
        String parent,
        int approvals,
        boolean sensitive,
        String defaultEditor,
        boolean first,
        boolean last) {}
