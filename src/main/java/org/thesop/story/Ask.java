package org.thesop.story;

import java.time.Instant;
import org.thesop.people.Actor;
import org.thesop.people.Person;

/**
 * What somebody asks of an edition, beside the action itself.
 *
 * @param by who asks
 * @param at when, by the clock that judges
 * @param reason the note, reason or notice that came with it, never null
 * @param moment the moment to schedule for or to be dated at, null where the action has none
 * @param successor to whom a review is passed on, or for whom copy is handed in; null otherwise
 * @param urgency how soon handed-in copy should be read, never null
 * @param instead where readers of a withdrawn story are pointed, never null
 * @param together whether it is asked of all that go out together
 * @param seen the revision that whoever asks has read, null where they do not say
 */
public record Ask(
        Actor by,
        Instant at,
        String reason,
        Instant moment,
        Person successor,
        Urgency urgency,
        Instead instead,
        boolean together,
        Integer seen) {

    public Ask {
        reason = reason == null ? "" : reason.strip();
    }

    public static Ask by(Actor by, Instant at) {
        return new Ask(by, at, "", null, null, Urgency.NONE, Instead.NOTHING, false, null);
    }

    public Ask because(String why) {
        return new Ask(by, at, why, moment, successor, urgency, instead, together, seen);
    }

    public Ask forMoment(Instant when) {
        return new Ask(by, at, reason, when, successor, urgency, instead, together, seen);
    }

    public Ask to(Person whom) {
        return new Ask(by, at, reason, moment, whom, urgency, instead, together, seen);
    }

    public Ask within(Urgency howSoon) {
        return new Ask(by, at, reason, moment, successor, howSoon, instead, together, seen);
    }

    public Ask pointing(Instead where) {
        return new Ask(by, at, reason, moment, successor, urgency, where, together, seen);
    }

    public Ask ofAllTogether() {
        return new Ask(by, at, reason, moment, successor, urgency, instead, true, seen);
    }

    /** Of another edition for the sake of this one: nobody has to have read that. */
    Ask ofAnother() {
        return new Ask(by, at, reason, moment, successor, urgency, instead, together, null);
    }

    /** About the words that they have before them, and no others. */
    public Ask of(EditionRef edition) {
        return new Ask(by, at, reason, moment, successor, urgency, instead, together, edition.revision());
    }
}
