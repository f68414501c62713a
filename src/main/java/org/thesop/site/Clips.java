package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.thesop.people.People;
import org.thesop.people.Person;

/** A person's clips, of which some are chosen to be shown to somebody: as a page with an address of its own, or printed. */
@ApplicationScoped
@Transactional
public class Clips {

    /** As many as can be chosen. */
    public static final int MOST_CHOSEN = 24;

    private static final int MOST_LISTED = 120;

    @Inject
    People people;

    @Inject
    ClipCount count;

    @Inject
    Teasers teasers;

    @Inject
    WholeStories wholeStories;

    private Optional<Person> listed(String handle) {
        return people.withHandle(handle).filter(Person::listed);
    }

    /** What can be chosen from; empty when readers find nobody under this handle. */
    public Optional<ClipChoice> choice(String handle, ClipQuestion question) {
        return listed(handle)
                .map(person -> new ClipChoice(
                        person.handle(),
                        person.name(),
                        question,
                        count.of(handle),
                        teasers.someOfPerson(
                                handle,
                                question.section(),
                                question.from().orElse(LocalDate.EPOCH),
                                question.from().map(day -> day.plusYears(1)).orElse(LocalDate.of(9999, 1, 1)),
                                MOST_LISTED)));
    }

    /** Those that were chosen, as far as they are out; empty when readers find nobody under this handle. */
    public Optional<ChosenClips> chosen(String handle, ClipQuestion question) {
        return listed(handle)
                .map(person -> new ChosenClips(
                        ChosenClips.Who.of(person), question, teasers.ofPerson(handle, question.chosen())));
    }

    /** The same with all of their text. */
    public Optional<WholeClips> whole(String handle, ClipQuestion question) {
        return listed(handle)
                .map(person -> new WholeClips(
                        ChosenClips.Who.of(person), question, wholeStories.ofPerson(handle, question.chosen())));
    }

    /** All of somebody's clips that are to be had whole. */
    public record WholeClips(ChosenClips.Who who, ClipQuestion question, List<WholeStory> stories) {}
}
