package org.thesop.site.web;

import java.util.List;
import org.thesop.people.Role;
import org.thesop.site.PersonCard;

/** One of the three mastheads, ready to print. */
public record Masthead(Role role, List<PersonCard> people) {

    /** The key of its title. */
    public String title() {
        return "site.masthead.title." + role;
    }

    /** The key of the sentence under it. */
    public String deck() {
        return "site.masthead.deck." + role;
    }
}
