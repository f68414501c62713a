package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.thesop.people.Person;
import org.thesop.review.Suggestion.State;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Permissions;
import org.thesop.story.Replacement;
import org.thesop.story.Revisions;
import org.thesop.story.Whereabouts;

/**
 * What becomes of suggestions: a writer accepts, rewrites, rejects or questions them, an editor puts one into the text.
 * Each goes into the newest text, whoever is typing there; all others that are open keep their places in it exactly, and
 * those that wanted the same words are told to be overtaken.
 */
@ApplicationScoped
@Transactional
public class SuggestionAnswers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Revisions revisions;

    @Inject
    Suggestions suggestions;

    @Inject
    Event<SuggestionsAnswered> answered;

    @Inject
    Event<SuggestionsChanged> changed;

    @Inject
    Clock clock;

    /** Puts the suggested words into the text. Says what became of it: accepted, or overtaken when its words are gone. */
    public State accept(long suggestion, Person by) {
        var found = answerable(suggestion, by);
        var became = apply(found, found.words(), State.ACCEPTED, "", by, found.by());
        tell(found, by, became == State.ACCEPTED ? 1 : 0, 0, 0);
        return became;
    }

    /** Puts the writer's own words there; they count as the writer's. */
    public State rewrite(long suggestion, String words, Person by) {
        var found = answerable(suggestion, by);
        if (found.setting() != null) {
            throw new IllegalArgumentException("no other words for suggestion " + suggestion + ", which changes none");
        }
        var became = apply(found, spacedLike(found.words(), words), State.REWRITTEN, words, by, by);
        tell(found, by, became == State.REWRITTEN ? 1 : 0, 0, 0);
        return became;
    }

    /** The words with the spaces around them that the suggestion has: nobody types those, and without them words touch. */
    static String spacedLike(String suggested, String words) {
        var own = words.strip();
        if (own.isEmpty() || suggested.isBlank()) {
            return own;
        }
        var inner = suggested.strip();
        var from = suggested.indexOf(inner);
        return suggested.substring(0, from) + own + suggested.substring(from + inner.length());
    }

    /** Leaves the text as it is; why may be empty. */
    public void reject(long suggestion, String why, Person by) {
        var found = answerable(suggestion, by);
        found.answered(State.REJECTED, known(by), why, clock.instant());
        tell(found, by, 0, 1, 0);
    }

    /** Asks its editor about it; it stays open. */
    public void question(long suggestion, String text, Person by) {
        var found = answerable(suggestion, by);
        em.persist(Suggesting.reply(found, known(by), text, clock));
        found.questioned();
        tell(found, by, 0, 0, 1);
    }

    /** Accepts all of one editor that are open; how many went into the text. Not for learners. */
    public int acceptAll(long id, Person editor, Person by) {
        var accepted = 0;
        var all = answerable(id, editor, by);
        for (var each : all) {
            if (each.state().isOpen()
                    && apply(each, each.words(), State.ACCEPTED, "", by, each.by()) == State.ACCEPTED) {
                accepted++;
            }
        }
        if (!all.isEmpty()) {
            tell(all.get(0), by, accepted, 0, 0);
        }
        return accepted;
    }

    /** Rejects all of one editor that are open. Not for learners. */
    public int rejectAll(long id, Person editor, Person by) {
        var all = answerable(id, editor, by);
        all.forEach(each -> each.answered(State.REJECTED, known(by), "", clock.instant()));
        if (!all.isEmpty()) {
            tell(all.get(0), by, 0, all.size(), 0);
        }
        return all.size();
    }

    /** An editor who may edit puts it into the text without waiting for the writer. */
    public State makeEdit(long suggestion, Person by) {
        var edition = editions.lock(suggestions.editionOf(suggestion));
        var found = suggestions.find(suggestion).orElseThrow();
        if (!found.state().isOpen() || !Permissions.maySuggest(edition, by) || !Permissions.mayEdit(edition, by)) {
            throw new ForbiddenException("edit of suggestion " + suggestion + " by " + by);
        }
        var became = apply(found, found.words(), State.MADE, "", by, found.by());
        changed.fire(new SuggestionsChanged(edition.id()));
        return became;
    }

    private Suggestion answerable(long suggestion, Person by) {
        // Held still before anything of it is read: whoever is typing saves in the same moment.
        var edition = editions.lock(suggestions.editionOf(suggestion));
        var found = suggestions.find(suggestion).orElseThrow();
        if (!found.state().isOpen() || !Permissions.mayAnswerSuggestions(edition, by)) {
            throw new ForbiddenException("answer to suggestion " + suggestion + " by " + by);
        }
        return found;
    }

    private List<Suggestion> answerable(long id, Person editor, Person by) {
        var edition = editions.lock(id);
        if (by.learner() || !Permissions.mayAnswerSuggestions(edition, by)) {
            throw new ForbiddenException("all suggestions beside edition " + id + " by " + by);
        }
        return suggestions.open(edition).stream()
                .filter(each -> each.by().equals(editor))
                .toList();
    }

    private State apply(Suggestion suggestion, String words, State became, String said, Person by, Person author) {
        var edition = suggestion.edition();
        var open = suggestions.open(edition);
        var places = suggestions.places(edition, open);
        var at = clock.instant();
        if (!(places.get(suggestion.passage()) instanceof Whereabouts.Found place)) {
            suggestion.answered(State.OVERTAKEN, known(by), "", at);
            return State.OVERTAKEN;
        }
        var change = suggestion.setting() == null ? suggestion.changeTo(words, place) : suggestion.change(place);
        if (!fits(change, edition)) {
            suggestion.answered(State.OVERTAKEN, known(by), "", at);
            return State.OVERTAKEN;
        }
        var then = change.field().text(edition.copy());
        var revision = revisions.keep(edition, change, known(by), author, at);
        var now = change.field().text(edition.copy());
        suggestion.answered(became, known(by), said, at);
        if (became != State.REWRITTEN) {
            em.persist(EditNote.of(suggestion, come(change, then, now, revision.number()), at));
        }
        var others = open.stream().filter(each -> each != suggestion).toList();
        settle(others, places, change, then, now, revision.number());
        return became;
    }

    /** How words are set follows them, and they may stand now where they cannot be set so: in a caption. */
    private static boolean fits(Replacement change, Edition edition) {
        if (change.setting() == null) {
            return true;
        }
        try {
            change.in(edition.copy());
            return true;
        } catch (IllegalArgumentException cannotBeSetSo) {
            return false;
        }
    }

    /** The words that a change put into the text; of very many the first. */
    private static Passage come(Replacement change, String then, String now, int revision) {
        var start = Math.min(change.start(), now.length());
        // A footnote that came is no part of the words that it is called in.
        var longer = change.setting() == null ? now.length() - then.length() : 0;
        var end = Math.max(start, Math.min(now.length(), change.end() + longer));
        return new Passage(change.field(), revision, now, start, Math.min(end, start + Passage.LONGEST));
    }

    /** Gives the other open ones their places in the new text; those that wanted the same words have none. */
    private void settle(
            List<Suggestion> others,
            Map<Passage, Whereabouts> places,
            Replacement done,
            String then,
            String now,
            int revision) {
        var beside = others.stream()
                .filter(each -> each.passage().field() == done.field())
                .filter(each -> places.get(each.passage()) instanceof Whereabouts.Found)
                .toList();
        var changes = beside.stream()
                .map(each -> each.change((Whereabouts.Found) places.get(each.passage())))
                .toList();
        var after = done.moving(changes, then, now);
        for (var index = 0; index < beside.size(); index++) {
            var other = beside.get(index);
            var place = after.get(index);
            if (place.isEmpty()) {
                other.answered(State.OVERTAKEN, null, "", clock.instant());
            } else {
                other.moved(new Passage(
                        done.field(),
                        revision,
                        now,
                        place.get().start(),
                        place.get().end()));
            }
        }
    }

    private void tell(Suggestion one, Person by, int accepted, int rejected, int questioned) {
        if (accepted + rejected + questioned > 0) {
            Edition edition = one.edition();
            answered.fire(new SuggestionsAnswered(
                    edition.story().id(),
                    edition.id(),
                    by.id(),
                    one.by().id(),
                    accepted,
                    rejected,
                    questioned,
                    clock.instant()));
        }
    }

    private Person known(Person person) {
        return em.getReference(Person.class, person.id());
    }
}
