package org.thesop.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.thesop.people.Actor;
import org.thesop.people.Person;

/**
 * Brings editions into every state of their life, by real transitions only. The story is Wendy's, Eddie reviews it and
 * Maggie publishes it; Ernest was one of its writers once. A minute passes with each transition.
 */
public final class Newsroom {

    static final String BODY = "<p>The night buses run again from Monday, the city said on Friday.</p>";

    public final Cast cast = new Cast();
    public final Section campus = Ids.give(new Section("campus", "Campus", "en", 1, 1), 1);
    /** Asks for two approvals. */
    final Section politics = Ids.give(new Section("politics", "Politics", "en", 2, 2), 2);

    private Instant now = Instant.parse("2026-11-23T14:00:00Z");
    private long nextId = 1;

    public Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Ask ask(Actor by) {
        return Ask.by(by, now);
    }

    Decision take(EditionAction action, Edition edition, Actor by) {
        return take(action, edition, ask(by));
    }

    Decision take(EditionAction action, Edition edition, Actor by, String reason) {
        return take(action, edition, ask(by).because(reason));
    }

    Decision take(EditionAction action, Edition edition, Ask ask) {
        var decision = edition.apply(action, ask, Circumstances.none(edition));
        pass(Duration.ofMinutes(1));
        return decision;
    }

    Copy copy(Section section) {
        return new Copy("Night buses return", "From Monday", "Washington", BodyHtml.of(BODY), "", "en", section);
    }

    /** About to be started: no state yet. */
    Edition unborn(Section section) {
        var story = Ids.give(new Story(now), nextId++);
        story.addWriter(cast.ernest, now);
        story.removeWriter(cast.ernest, now);
        story.addWriter(cast.wendy, now);
        return Ids.give(Edition.first(story, copy(section), List.of(Byline.of(cast.wendy)), now), nextId++);
    }

    /** About to be started on what is live. */
    Edition unborn(EditionKind kind, Edition live) {
        return Ids.give(Edition.following(live, kind, now), nextId++);
    }

    /** Begun by Wendy, and never shown to an editor. */
    public Edition firstDraft() {
        var edition = unborn(campus);
        take(EditionAction.START, edition, cast.wendy);
        return edition;
    }

    /** A draft that was submitted once and taken back, and is not private any more. */
    Edition draft(Section section) {
        var edition = submitted(section);
        take(EditionAction.RECALL, edition, cast.wendy);
        return edition;
    }

    public Edition submitted(Section section) {
        var edition = unborn(section);
        take(EditionAction.START, edition, cast.wendy);
        take(EditionAction.SUBMIT, edition, cast.wendy);
        return edition;
    }

    public Edition inReview(Section section) {
        var edition = submitted(section);
        take(EditionAction.CLAIM, edition, cast.eddie);
        return edition;
    }

    public Edition changesRequested() {
        var edition = inReview(campus);
        take(EditionAction.REQUEST_CHANGES, edition, cast.eddie, "Who pays for it?");
        return edition;
    }

    public Edition approved() {
        var edition = inReview(campus);
        take(EditionAction.APPROVE, edition, cast.eddie);
        return edition;
    }

    /** Planned for an hour later. */
    Edition scheduled() {
        var edition = approved();
        schedule(edition);
        return edition;
    }

    void schedule(Edition edition) {
        schedule(edition, now.plus(Duration.ofHours(1)));
    }

    public void schedule(Edition edition, Instant moment) {
        take(EditionAction.SCHEDULE, edition, ask(cast.maggie).forMoment(moment));
    }

    /** Lets the clock publish it, as it would at this moment. */
    public void publishByClock(Edition edition, Instant at) {
        edition.apply(EditionAction.PUBLISH, Ask.by(Actor.CLOCK, at), Circumstances.none(edition));
    }

    public Edition published() {
        var edition = approved();
        take(EditionAction.PUBLISH, edition, cast.maggie);
        return edition;
    }

    Edition spiked() {
        var edition = submitted(campus);
        take(EditionAction.SPIKE, edition, cast.eddie, "Another paper had it.");
        return edition;
    }

    Edition withdrawn() {
        var edition = published();
        withdraw(edition);
        return edition;
    }

    void withdraw(Edition edition) {
        take(EditionAction.WITHDRAW, edition, cast.maggie, "This story was taken down.");
    }

    Edition superseded() {
        var edition = published();
        replace(edition);
        return edition;
    }

    /** Publishes an update of a live edition, and returns the update. */
    Edition replace(Edition live) {
        var update = approved(EditionKind.UPDATE, live);
        take(EditionAction.PUBLISH, update, cast.maggie);
        take(EditionAction.SUPERSEDE, live, cast.maggie);
        return update;
    }

    /** An approved edition that follows a live one. */
    Edition approved(EditionKind kind, Edition live) {
        var edition = begun(kind, live);
        take(EditionAction.SUBMIT, edition, cast.wendy);
        take(EditionAction.CLAIM, edition, cast.eddie);
        take(EditionAction.APPROVE, edition, cast.eddie);
        return edition;
    }

    /** A draft that follows a live edition. */
    Edition begun(EditionKind kind, Edition live) {
        var edition = unborn(kind, live);
        take(EditionAction.valueOf("START_" + kind), edition, cast.wendy);
        return edition;
    }

    /** The usual edition in this state; no state for one that is about to be started. */
    Edition in(EditionState state) {
        if (state == null) {
            return unborn(campus);
        }
        return switch (state) {
            case DRAFT -> draft(campus);
            case SUBMITTED -> submitted(campus);
            case IN_REVIEW -> inReview(campus);
            case CHANGES_REQUESTED -> changesRequested();
            case APPROVED -> approved();
            case SCHEDULED -> scheduled();
            case PUBLISHED -> published();
            case SPIKED -> spiked();
            case WITHDRAWN -> withdrawn();
            case SUPERSEDED -> superseded();
        };
    }

    /** Changes the words without asking whether anybody may, as a save does once that was asked. */
    void write(Edition edition, Copy copy, Person... bylines) {
        edition.write(copy, List.of(bylines).stream().map(Byline::of).toList(), edition.revision() + 1, now);
    }
}
