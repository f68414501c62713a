package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.story.Genre;
import org.thesop.story.Section;
import org.thesop.story.Stories;

/** What the fields of both rooms offer to choose from, read once a request. */
@Named
@RequestScoped
public class RoomChoices {

    @Inject
    People people;

    @Inject
    Stories stories;

    private List<Person> everybody;
    private List<Section> sections;

    /** Everybody with a role, by name. */
    public List<Person> getPeople() {
        if (everybody == null) {
            everybody = people.active();
        }
        return everybody;
    }

    public Genre[] getGenres() {
        return Genre.values();
    }

    public List<Section> getSections() {
        if (sections == null) {
            sections = stories.sections();
        }
        return sections;
    }
}
