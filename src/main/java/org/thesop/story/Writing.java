package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Saved.Because;

/** What a writer does: start, save, submit, take back. One method is one thing a person did and one transaction. */
@ApplicationScoped
@Transactional
public class Writing {

    private static final Map<EditionKind, EditionAction> STARTING = Map.of(
            EditionKind.UPDATE, EditionAction.START_UPDATE,
            EditionKind.CORRECTION, EditionAction.START_CORRECTION,
            EditionKind.CLARIFICATION, EditionAction.START_CLARIFICATION);

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Revisions revisions;

    @Inject
    Leases leases;

    @Inject
    Strays strays;

    @Inject
    Decisions decisions;

    @Inject
    People people;

    @Inject
    Event<DeadlineMoved> deadlineMoved;

    @Inject
    Clock clock;

    /** Starts a story; whoever starts it is its first writer and has its first byline. */
    public Edition start(Copy copy, Person by) {
        return start(copy, List.of(by), List.of(Byline.of(by)), Ask.by(by, clock.instant()));
    }

    /** Starts a story with the words and the usual length of a template. */
    public Edition start(StoryTemplate template, String headline, Person by) {
        var edition = start(template.begin(headline), by);
        edition.story().assign(template.words());
        return edition;
    }

    /** The same at any moment, for several writers, the first of whom begins. */
    public Edition start(Copy copy, List<Person> writers, List<Byline> bylines, Ask ask) {
        var story = new Story(ask.at());
        writers.forEach(writer -> story.addWriter(writer, ask.at()));
        var edition = Edition.first(story, copy, bylines, ask.at());
        return begin(EditionAction.START, edition, ask);
    }

    /** Starts a story that was agreed on before, and carries all that was said. */
    public Edition start(Beginning agreed, Person by) {
        return start(agreed, Ask.by(by, clock.instant()));
    }

    /** The same at any moment. */
    public Edition start(Beginning agreed, Ask ask) {
        var edition = start(
                agreed.copy(),
                agreed.writers(),
                agreed.writers().stream().map(Byline::of).toList(),
                ask);
        edition.meantFor(agreed.editor());
        edition.dueBy(agreed.deadline());
        if (agreed.embargo() != null) {
            edition.embargo(agreed.embargo(), ask.by().person());
        }
        var story = edition.story();
        story.assign(agreed.words());
        if (agreed.slug() != null) {
            story.wish(agreed.slug().text());
        }
        return edition;
    }

    /** Starts an update, correction or clarification of what is live. */
    public Edition startNext(long liveEdition, EditionKind kind, Person by) {
        return startNext(liveEdition, kind, Ask.by(by, clock.instant()));
    }

    /** The same at any moment. */
    public Edition startNext(long liveEdition, EditionKind kind, Ask ask) {
        var live = editions.lock(liveEdition);
        return begin(starting(kind), Edition.following(live, kind, ask.at()), ask);
    }

    /** Whether somebody could begin such an edition of what is live. */
    public static boolean mayStartNext(Edition live, EditionKind kind, Ask ask) {
        return inTheWayOfNext(live, kind, ask).isEmpty();
    }

    /** What keeps somebody from beginning such an edition of what is live; empty when nothing does. */
    public static List<Refusal> inTheWayOfNext(Edition live, EditionKind kind, Ask ask) {
        return starting(kind).refusals(Edition.following(live, kind, ask.at()), ask, Circumstances.none(live));
    }

    /** The action that begins an edition of this kind. */
    public static EditionAction starting(EditionKind kind) {
        return STARTING.getOrDefault(kind, EditionAction.START);
    }

    private Edition begin(EditionAction action, Edition edition, Ask ask) {
        var decision = decisions.prepare(action, edition, ask, Circumstances.none(edition));
        // Stored with its first revision's number, and not changed at once again.
        edition.write(edition.copy(), edition.bylines(), Revisions.FIRST, ask.at());
        if (edition.story().id() == null) {
            em.persist(edition.story());
        }
        em.persist(edition);
        revisions.begin(edition, ask.by().person(), ask.at());
        decisions.keep(decision);
        return edition;
    }

    /**
     * Keeps what somebody typed: in the edition when it builds on its newest revision and nobody else is writing, beside it
     * otherwise. Sending the same save again, because its answer was lost, keeps nothing twice.
     *
     * @param typing makes the text, given the edition as it stands
     * @throws ForbiddenException when the person could not edit it, neither now nor when it was typed
     */
    public Saved save(long id, Person by, Function<Edition, Typed> typing) {
        return save(id, () -> by, typing);
    }

    /** The same by who is found out in the same transaction: one less for each save of everybody who types. */
    public Saved save(long id, Supplier<Person> whoSaves, Function<Edition, Typed> typing) {
        var by = whoSaves.get();
        var newest = editions.lockToWrite(id);
        var edition = newest.edition();
        var mayNow = Permissions.mayEdit(edition, by);
        var typed = typing.apply(edition);
        if (!mayNow && !couldEdit(edition, typed.base(), by)) {
            throw new ForbiddenException("edition " + id + " by " + by);
        }
        if (mayNow && typed.copy().equals(edition.copy()) && typed.bylines().equals(edition.bylines())) {
            return new Saved.Kept(edition.revision(), edition.editedAt());
        }
        var at = clock.instant();
        var overtaken = typed.base() != edition.revision();
        // An accepted suggestion needs no lease: whoever types meanwhile gets it into the text and goes on.
        var caughtUp =
                mayNow && overtaken ? revisions.caughtUp(edition, typed.base(), typed.copy()) : Optional.<Copy>empty();
        var fits = mayNow && (!overtaken || caughtUp.isPresent());
        if (fits && leases.lets(edition, typed.tab(), by, at)) {
            return keep(newest, typed, caughtUp, by, at);
        }
        return beside(newest, typed, by, at, !mayNow ? Because.CLOSED : overtaken ? Because.OVERTAKEN : Because.LEASED);
    }

    private Saved keep(Newest newest, Typed typed, Optional<Copy> caughtUp, Person by, Instant at) {
        var edition = newest.edition();
        var copy = caughtUp.orElse(typed.copy());
        if (copy.equals(edition.copy()) && typed.bylines().equals(edition.bylines())) {
            return new Saved.Kept(edition.revision(), edition.editedAt(), caughtUp);
        }
        var kept = typed.merging() == null
                ? revisions.keep(newest, copy, typed.bylines(), by, typed.why(), at)
                : revisions.merge(newest, typed.merging(), copy, typed.bylines(), by, typed.why(), at);
        return new Saved.Kept(kept.number(), at, caughtUp);
    }

    private boolean couldEdit(Edition edition, int base, Person by) {
        return editions.revision(edition, base)
                .filter(from -> Permissions.couldEditSince(from, editions.decisions(edition), edition, by))
                .isPresent();
    }

    private Saved beside(Newest newest, Typed typed, Person by, Instant at, Because because) {
        var edition = newest.edition();
        var known = strays.alreadyKept(edition, typed.base(), typed.copy(), typed.bylines(), by);
        if (known.filter(revision -> revision.why() != Revision.Why.STRAY).isPresent()) {
            return new Saved.Kept(known.get().number(), known.get().at());
        }
        var stray =
                known.orElseGet(() -> revisions.keepStray(newest, typed.base(), typed.copy(), typed.bylines(), by, at));
        var writing = leases.live(edition, at).filter(lease -> because == Because.LEASED);
        if (writing.isPresent()) {
            var lease = writing.get();
            return new Saved.Stray(
                    stray.number(), edition.revision(), because, lease.holder().name(), lease.since());
        }
        var stands = newest.revision();
        return new Saved.Stray(
                stray.number(), stands.number(), because, stands.by().name(), stands.at());
    }

    /**
     * Brings an older revision back, words, fields and bylines, as a new one that builds on the newest; what stood there
     * stays in the history, so that restoring the one before undoes it. What is the same already is not kept again.
     *
     * @return the number of the revision that it stands at now; empty when there is no such revision
     * @throws ForbiddenException when the person may not edit the copy now
     * @throws BeingWrittenException when somebody else is writing: their next words would come too late
     */
    public Optional<Integer> restore(long id, int number, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.mayEdit(edition, by)) {
            throw new ForbiddenException("edition " + id + " by " + by);
        }
        leases.refuseWhileOthersWrite(edition, by);
        return editions.revision(edition, number)
                .filter(older -> older.why() != Revision.Why.STRAY || Permissions.mayReadStray(edition, older.by(), by))
                .map(older -> restore(edition, older, by));
    }

    private int restore(Edition edition, Revision older, Person by) {
        var bylines = older.bylines().stream()
                .map(byline -> byline.byline(people::withHandle))
                .toList();
        if (older.copy().equals(edition.copy()) && bylines.equals(edition.bylines())) {
            return edition.revision();
        }
        return revisions.restore(edition, older, bylines, by, clock.instant()).number();
    }

    /** Gives it to the editors; the reason answers their note, and is asked of an editor who submits for somebody. */
    public void submit(long id, String reason, Person by) {
        move(EditionAction.SUBMIT, id, reason, by);
    }

    /** The same for one editor, who sees it first; null leaves it to the section's, or whoever comes first. */
    public void submit(long id, String reason, Person editor, Urgency urgency, Person by) {
        var edition = editions.lock(id);
        var whom = editor == null ? usualEditor(edition) : editor;
        var ask = Ask.by(by, clock.instant()).because(reason).to(whom).within(urgency);
        decisions.take(EditionAction.SUBMIT, edition, ask);
    }

    /** Who reads its section's copy first, unless barred or shut out from this; null for whoever comes first. */
    private Person usualEditor(Edition edition) {
        var section = edition.copy().section();
        var editor = section == null ? null : section.defaultEditor();
        return editor == null
                        || !editor.has(Role.EDITOR)
                        || !Permissions.mayReadOnceSubmitted(edition, editor)
                        || !editions.barred(edition).because(editor).isEmpty()
                ? null
                : editor;
    }

    /** Takes it back from the queue. */
    public void recall(long id, Person by) {
        move(EditionAction.RECALL, id, "", by);
    }

    /** Drops it, with a reason. */
    public void spike(long id, String reason, Person by) {
        move(EditionAction.SPIKE, id, reason, by);
    }

    /** Brings a spiked one back as a draft. */
    public void revive(long id, Person by) {
        editions.firstHeldStill(editions.get(id).story()); // nobody begins a translation into its language meanwhile
        move(EditionAction.REVIVE, id, "", by);
    }

    private void move(EditionAction action, long id, String reason, Person by) {
        decisions.take(action, editions.lock(id), Ask.by(by, clock.instant()).because(reason));
    }

    /** Names another writer on the story; its writers and editors may. */
    public void addWriter(long id, Person writer, Person by) {
        naming(id, by).addWriter(em.getReference(Person.class, writer.id()), clock.instant());
    }

    /**
     * Takes somebody off the list of its writers.
     *
     * @throws ForbiddenException also when it is the only one: a story without a writer would be nobody's
     */
    public void removeWriter(long id, Person writer, Person by) {
        var story = naming(id, by);
        if (story.writers().size() < 2) {
            throw new ForbiddenException("the last writer of edition " + id + " by " + by);
        }
        story.removeWriter(writer, clock.instant());
        leases.endIfLost(story);
    }

    /** Lets somebody read a draft that is still private; its writers and editors may. */
    public void invite(long id, Person reader, Person by) {
        naming(id, by).invite(em.getReference(Person.class, reader.id()), clock.instant());
    }

    /** Takes an invitation back. */
    public void uninvite(long id, Person reader, Person by) {
        var story = naming(id, by);
        story.uninvite(reader, clock.instant());
        leases.endIfLost(story);
    }

    private Story naming(long id, Person by) {
        var story = editions.lock(id).story();
        if (!Permissions.mayName(story, by)) {
            throw new ForbiddenException("people of edition " + id + " by " + by);
        }
        return story;
    }

    /** Says how long it should become, in words; null takes that back. Editors who may read it may. */
    public void assign(long id, Integer words, Person by) {
        var edition = editions.lock(id);
        if (!by.has(Role.EDITOR) || !Permissions.mayRead(edition, by)) {
            throw new ForbiddenException("length of edition " + id + " by " + by);
        }
        edition.story().assign(words);
    }

    /** Says when it is to be handed in; null takes that back. Editors who may read it may. */
    public void dueBy(long id, Instant moment, Person by) {
        var edition = editions.lock(id);
        if (!by.has(Role.EDITOR) || !Permissions.mayRead(edition, by)) {
            throw new ForbiddenException("deadline of edition " + id + " by " + by);
        }
        edition.dueBy(moment);
        deadlineMoved.fire(new DeadlineMoved(id, moment, by.id(), clock.instant()));
    }

    /**
     * What readers are told of a correction or clarification.
     *
     * @param before the note that this one was made of; null counts as empty
     * @return false when it is another one by now: then nothing is changed
     * @throws TooLongException when readers would not get to its end
     */
    public boolean note(long id, String before, String forReaders, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.mayEdit(edition, by)) {
            throw new ForbiddenException("public note of edition " + id + " by " + by);
        }
        if (!edition.hasNote(before)) {
            return false;
        }
        edition.note(forReaders);
        return true;
    }
}
