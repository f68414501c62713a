package org.thesop.site;

import org.thesop.story.Section;

/**
 * What readers find of a withdrawn story: nothing of its copy, only the public notice and where it stood.
 *
 * @param instead the story that stands for it, null for none
 */
public record WithdrawnStory(String section, String sectionName, String notice, String language, PointedTo instead) {

    /** Where its readers are led at once; null when they read the notice. */
    public String sendsTo() {
        return instead != null && instead.sendsOn() ? instead.path() : null;
    }

    public String sectionPath() {
        return Section.path(section);
    }
}
