package org.thesop.site;

import org.thesop.people.Person;
import org.thesop.people.Role;

/**
 * A person's page.
 *
 * @param role the key of the role's word, null for those who have left; title and bio may be null too
 * @param joined month and year
 * @param older whether this is not the first page of the clips
 */
public record Portfolio(
        String handle,
        String name,
        String role,
        String title,
        String bio,
        String joined,
        boolean older,
        TeaserList list) {

    public String path() {
        return "/people/" + handle;
    }

    public String initials() {
        return Person.initials(name);
    }

    /** Where older clips stand, null on the last page. */
    public String nextPath() {
        return list.next() == null ? null : path() + "?before=" + list.next();
    }

    static String keyOf(Role role) {
        return role == null ? null : "site.role." + role;
    }
}
