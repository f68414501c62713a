package org.thesop.site;

import org.thesop.people.Person;

/**
 * Somebody on a masthead.
 *
 * @param title null when none is given; so are the bio and the portrait
 * @param stories live ones with words or pictures by this person
 */
public record PersonCard(String handle, String name, String title, String bio, String portrait, long stories) {

    public String path() {
        return "/people/" + handle;
    }

    /** The key of "story" or "stories", whichever the number asks for. */
    public String noun() {
        return stories == 1 ? "site.masthead.story" : "site.masthead.stories";
    }

    public String initials() {
        return Person.initials(name);
    }
}
