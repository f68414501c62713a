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
 * @param successor to whom a review is passed on, null otherwise
 */
public record Ask(Actor by, Instant at, String reason, Instant moment, Person successor) {

    public Ask {
        reason = reason == null ? "" : reason.strip();
    }

    public static Ask by(Actor by, Instant at) {
        return new Ask(by, at, "", null, null);
    }

    public Ask because(String why) {
        return new Ask(by, at, why, moment, successor);
    }

    public Ask forMoment(Instant when) {
        return new Ask(by, at, reason, when, successor);
    }

    public Ask to(Person whom) {
        return new Ask(by, at, reason, moment, whom);
    }
}
