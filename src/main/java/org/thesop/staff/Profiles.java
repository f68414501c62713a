package org.thesop.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.thesop.media.Pictures;
import org.thesop.media.Print;
import org.thesop.people.Introduction;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.ProfileChanged;
import org.thesop.platform.Language;
import org.thesop.story.ForbiddenException;

/** How people are introduced, by themselves and by managing editors. */
@ApplicationScoped
@Transactional
public class Profiles {

    @Inject
    People people;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    @Inject
    Event<ProfileChanged> changed;

    /**
     * The person with this handle, for whoever may introduce them.
     *
     * @throws UnknownPersonException when there is nobody
     * @throws ForbiddenException when it is not theirs to do
     */
    public Person of(String handle, Person by) {
        return find(handle, by, StaffPermissions::mayIntroduce);
    }

    private Person find(String handle, Person by, BiPredicate<Person, Person> may) {
        var person = people.withHandle(Objects.requireNonNullElse(handle, ""))
                .orElseThrow(() -> new UnknownPersonException(handle));
        if (!may.test(person, by)) {
            throw new ForbiddenException("person " + person.id() + " by " + by);
        }
        return person;
    }

    /** Introduces somebody in these words. */
    public void introduce(String handle, Introduction said, Person by) {
        var person = of(handle, by);
        person.introduce(said);
        tell(person, by);
    }

    /** Shows this picture of somebody, instead of any before. */
    public void showPortrait(String handle, Print print, String fileName, Person by) {
        var person = of(handle, by);
        person.showPortrait(pictures.keep(print, fileName, by).id());
        tell(person, by);
    }

    public void takePortraitAway(String handle, Person by) {
        var person = of(handle, by);
        person.showPortrait(null);
        tell(person, by);
    }

    /** The desks and mail speak this language with somebody from now on; null for what their browser asks for. */
    public void speak(Language language, Person by) {
        find(by.handle(), by, Person::equals).reads(language);
    }

    private void tell(Person person, Person by) {
        changed.fire(new ProfileChanged(person.id(), person.listed(), by.id(), clock.instant()));
    }
}
