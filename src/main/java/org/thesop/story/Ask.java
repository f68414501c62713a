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
 */
public record Ask(
        Actor by,
        Instant at,
        String reason,
        Instant moment,
        Person successor,
        Urgency urgency,
        Instead instead,
        boolean together) {

    public Ask {
        reason = reason == null ? "" : reason.strip();
    }

    public static Ask by(Actor by, Instant at) {
        return new Ask(by, at, "", null, null, Urgency.NONE, Instead.NOTHING, false);
    }

    public Ask because(String why) {
        return new Ask(by, at, why, moment, successor, urgency, instead, together);
    }

    public Ask forMoment(Instant when) {
        return new Ask(by, at, reason, when, successor, urgency, instead, together);
    }

    public Ask to(Person whom) {
        return new Ask(by, at, reason, moment, whom, urgency, instead, together);
    }

    public Ask within(Urgency howSoon) {
        return new Ask(by, at, reason, moment, successor, howSoon, instead, together);
    }

    public Ask pointing(Instead where) {
        return new Ask(by, at, reason, moment, successor, urgency, where, together);
    }

    public Ask ofAllTogether() {
        return new Ask(by, at, reason, moment, successor, urgency, instead, true);
    }
}
