package org.thesop.site;

import jakarta.json.JsonObject;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Byline;

/**
 * A byline of a story as it is printed.
 *
 * @param handle null for an outside name and for whoever readers do not find; so is the bio
 * @param title null when none is given
 */
public record Credit(String name, String title, Byline.Credit credit, Byline.Place place, String handle, String bio) {

    /** Several of them, as the database's {@code credits_shown} writes them; null for none. */
    static List<Credit> read(String json) {
        return Rows.read(
                json,
                JsonObject.class,
                credit -> new Credit(
                        credit.getString("name"),
                        credit.getString("title", null),
                        Byline.Credit.valueOf(credit.getString("credit")),
                        Byline.Place.valueOf(credit.getString("place")),
                        credit.getString("handle", null),
                        credit.getString("bio", null)));
    }

    public boolean words() {
        return credit == Byline.Credit.WORDS;
    }

    boolean underHeadline() {
        return place == Byline.Place.UNDER_HEADLINE;
    }

    /** The key of the word before the name: By, Pictures by, Edited by. */
    public String said() {
        return "site.story.credit." + credit;
    }

    /** The path of the person's page, null when there is none. */
    public String path() {
        return handle == null ? null : "/people/" + handle;
    }

    /** For the round mark beside the bio. */
    public String initials() {
        return Person.initials(name);
    }
}
