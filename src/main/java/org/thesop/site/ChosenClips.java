package org.thesop.site;

import java.util.List;
import org.thesop.people.Person;
import org.thesop.platform.Settings;

/** Clips that somebody has chosen, on a page to be shown. */
public record ChosenClips(Who who, ClipQuestion question, List<Teaser> teasers) {

    /**
     * Whose they are.
     *
     * @param title may be null, as school, bio and portrait
     * @param role the key of the role's word, null for people of the past
     */
    public record Who(
            String handle, String name, String role, String title, String school, String bio, String portrait) {

        static Who of(Person person) {
            return new Who(
                    person.handle(),
                    person.name(),
                    Portfolio.keyOf(person.hasLeft() ? person.leftAs() : person.role()),
                    person.title(),
                    person.school(),
                    person.bio(),
                    person.portrait());
        }

        public String path() {
            return "/people/" + handle;
        }

        /** The whole address of the person's page. */
        public String address() {
            return Settings.paperUrl() + path();
        }

        public String initials() {
            return Person.initials(name);
        }
    }

    /** Where this page is, with what was chosen. */
    public String path() {
        return who.path() + PublicAddress.CLIPS + "?" + question.query();
    }

    /** The same, whole, to be given to somebody. */
    public String address() {
        return Settings.paperUrl() + path();
    }

    public String printedPath() {
        return who.path() + PublicAddress.CLIPS_PRINTED + "?" + question.query();
    }

    /** Back to the list, with these chosen. */
    public String otherPath() {
        return who.path() + PublicAddress.CLIPS + "?choose=yes&" + question.query();
    }

    /** How many of the chosen are not there, or not any more. */
    public int missing() {
        return question.chosen().size() - teasers.size();
    }
}
