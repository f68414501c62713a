package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.thesop.people.Person;
import org.thesop.story.Copy;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Passages;
import org.thesop.story.Permissions;
import org.thesop.story.Replacement;
import org.thesop.story.Setting;
import org.thesop.story.StoryPictures;
import org.thesop.story.TooLongException;

/** What an editor does with suggestions: makes them, goes on typing them, takes them back, answers what was asked. */
@ApplicationScoped
@Transactional
public class Suggesting {

    /** The most open suggestions beside one edition. */
    static final int MOST_OPEN = 2000;

    private static final int LONGEST_REPLY = 4000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Passages passages;

    @Inject
    StoryPictures pictures;

    @Inject
    Suggestions suggestions;

    @Inject
    Event<SuggestionsChanged> changed;

    @Inject
    Clock clock;

    /**
     * What an editor typed.
     *
     * @param revision the one in which the words stood
     * @param start where, in the field's plain text
     * @param quote the words to be replaced; empty to put words in between
     * @param words what should stand there, a blank line between paragraphs; empty to take them out
     * @param setting how the same words should be set instead; null for other words
     */
    public record Proposal(
            Passage.Field field, int revision, int start, String quote, String words, Setting setting, Reason reason) {

        Replacement change(Passage passage) {
            return setting == null
                    ? new Replacement(field, passage.start(), passage.end(), words)
                    : Replacement.setting(passage.start(), passage.end(), setting);
        }

        Suggestion put(Suggestion into, Passage passage, Copy copy) {
            if (setting == null) {
                return into.says(passage, words, reason);
            }
            var was = copy.body().settingBefore(passage.start(), passage.end(), setting);
            return into.sets(passage, setting, was.orElse(null), reason);
        }
    }

    /**
     * Proposes a change, or says better what was proposed before under the same name and is not answered yet.
     *
     * @param sentAs what the editor's browser calls it; a UUID
     * @return its id
     * @throws ForbiddenException when the person may not suggest here
     * @throws IllegalArgumentException when the revision has no such words, a picture is between them, the person may not
     *     see the one to come, or nothing would change
     */
    public long suggest(long id, String sentAs, Proposal proposal, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.maySuggest(edition, by)) {
            throw new ForbiddenException("suggestion beside edition " + id + " by " + by);
        }
        var passage = passages.mark(edition, proposal.field(), proposal.revision(), proposal.start(), proposal.quote())
                .orElseThrow(() -> new IllegalArgumentException("no such words in revision " + proposal.revision()));
        var copy = editions.revision(edition, passage.revision()).orElseThrow().copy();
        if (proposal.setting() != null) {
            proposal.setting().picture().ifPresent(picture -> pictures.propose(edition, picture, by));
        }
        // Refused now rather than when its writer accepts it.
        if (proposal.change(passage).in(copy).equals(copy)) {
            throw new IllegalArgumentException("nothing would change");
        }
        var name = UUID.fromString(sentAs).toString();
        var before = suggestions.sentAs(edition, by, name);
        if (before.isPresent()) {
            if (before.get().state().isOpen()) {
                proposal.put(before.get(), passage, copy);
                changed.fire(new SuggestionsChanged(id));
            }
            return before.get().id();
        }
        if (suggestions.open(edition).size() >= MOST_OPEN) {
            throw new TooLongException(MOST_OPEN + 1, MOST_OPEN);
        }
        var author = em.getReference(Person.class, by.id());
        var made = proposal.put(new Suggestion(edition, author, clock.instant(), name), passage, copy);
        em.persist(made);
        changed.fire(new SuggestionsChanged(id));
        return made.id();
    }

    /** Takes it back; its editor, or another who could suggest too. */
    public void withdraw(long suggestion, Person by) {
        var found = suggestions.find(suggestion).orElseThrow();
        var edition = editions.lock(found.edition().id());
        if (!found.state().isOpen() || !Permissions.maySuggest(edition, by)) {
            throw new ForbiddenException("withdrawal of suggestion " + suggestion + " by " + by);
        }
        found.answered(Suggestion.State.WITHDRAWN, em.getReference(Person.class, by.id()), "", clock.instant());
        changed.fire(new SuggestionsChanged(edition.id()));
    }

    /** Answers what its writer asked; it waits for the writer again. */
    public void answer(long suggestion, String text, Person by) {
        var found = suggestions.find(suggestion).orElseThrow();
        if (!found.state().isOpen() || !Permissions.maySuggest(found.edition(), by)) {
            throw new ForbiddenException("answer to suggestion " + suggestion + " by " + by);
        }
        em.persist(reply(found, em.getReference(Person.class, by.id()), text, clock));
        found.explained();
        changed.fire(new SuggestionsChanged(found.edition().id()));
    }

    static SuggestionReply reply(Suggestion suggestion, Person by, String text, Clock clock) {
        if (text.length() > LONGEST_REPLY) {
            throw new TooLongException(text.length(), LONGEST_REPLY);
        }
        return new SuggestionReply(suggestion, by, clock.instant(), text);
    }
}
