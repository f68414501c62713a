package org.thesop.site;

/** What readers find of a withdrawn story: nothing of its copy, only the public notice and where it stood. */
public record WithdrawnStory(String section, String sectionName, String notice, String language) {

    public String sectionPath() {
        return "/section/" + section;
    }
}
