package org.thesop.site;

import java.net.URI;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Settings;

/**
 * A person's page.
 *
 * @param role the key of the role's word, null for people of the past; of those who have left the one that they had
 * @param title may be null, as school, bio, language and portrait
 * @param joined month and year
 * @param left the same, null for those who are here
 * @param portrait the id of a picture
 * @param older whether this is not the first page of the clips
 * @param work all of the clips, counted
 */
public record Portfolio(
        String handle,
        String name,
        String role,
        String title,
        String school,
        String bio,
        String language,
        String portrait,
        List<Link> links,
        String joined,
        String left,
        boolean older,
        BodyOfWork work,
        TeaserList list) {

    private static final int LONGEST_LABEL = 48;

    public String path() {
        return "/people/" + handle;
    }

    /** Where clips are chosen, to be shown or printed together. */
    public String clipsPath() {
        return path() + PublicAddress.CLIPS;
    }

    /** The whole address of the portrait, null for none. */
    public String picture() {
        return portrait == null ? null : Settings.paperUrl() + "/media/" + portrait + "/480";
    }

    /** What search engines read of it. */
    public String data(String paper, String fullName) {
        return LinkedData.person(this, paper, fullName);
    }

    public String initials() {
        return Person.initials(name);
    }

    /** Where older clips stand, null on the last page. */
    public String nextPath() {
        return list.next() == null ? null : path() + "?before=" + list.next();
    }

    /** A page of theirs elsewhere: its address, and what of it people say. */
    public record Link(String address, String label) {

        static Link to(URI address) {
            var host = address.getHost().replaceFirst("^www\\.", "");
            var path = address.getPath() == null ? "" : address.getPath().replaceFirst("/$", "");
            var label = host + path;
            return new Link(
                    address.toString(),
                    label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label);
        }
    }

    static String keyOf(Role role) {
        return role == null ? null : "site.role." + role;
    }
}
