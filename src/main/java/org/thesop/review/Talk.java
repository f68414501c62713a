package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Passages;
import org.thesop.story.Permissions;

/** What people say to each other beside copy: remarks on a passage or on all of it, answers, and what was settled. */
@ApplicationScoped
@Transactional
public class Talk {

    /** Threads shown at once, and the newest answers of each. */
    private static final int THREADS = 50;

    private static final int ANSWERS = 20;

    @Inject
    Editions editions;

    @Inject
    Comments comments;

    @Inject
    Passages passages;

    @Inject
    People people;

    @Inject
    Event<RemarkMade> said;

    @Inject
    Event<RemarkChanged> changed;

    @Inject
    Clock clock;

    /** Words of a revision as somebody saw and chose them. */
    public record Chosen(Passage.Field field, int revision, int start, String quote) {}

    /**
     * A remark or an answer that was said.
     *
     * @param unheard whom it names though they may not read it: they are told nothing
     */
    public record Said(long comment, List<Person> unheard) {}

    /**
     * Some of the threads beside an edition.
     *
     * @param named who is named in them with an at sign, by handle
     * @param more whether there are threads after these
     */
    public record Threads(Comments.Tally tally, List<RemarkThread> shown, Map<String, Person> named, boolean more) {}

    /** Who closed a thread, and when. */
    public record Settled(String by, Instant at) {}

    /**
     * Some of the answers of a thread, oldest first.
     *
     * @param isMore whether others came before them
     */
    public record Page(List<Comment> answers, boolean isMore) {

        /** The first of them, before which the others stand. */
        public long first() {
            return answers.get(0).id();
        }
    }

    /** The answers of a thread before those that were shown. */
    public record Earlier(List<Comment> answers, Map<String, Person> named) {}

    /** Whether this person is among those who speak of the edition with each other. */
    public boolean mayRead(long id, Person person) {
        return Permissions.mayReadRemarks(editions.get(id), person);
    }

    /**
     * Whether this was said beside this edition.
     *
     * @throws ForbiddenException for who may not read what is said there
     */
    public boolean isBeside(long id, long comment, Person reader) {
        var edition = readable(editions.get(id), reader);
        return comments.find(comment)
                .filter(found -> found.edition().id().equals(edition.id()))
                .isPresent();
    }

    /**
     * A remark beside the copy.
     *
     * @param required whether it has to be settled before approval; for editors to say
     * @param about what it speaks of, null for the whole story
     * @throws ForbiddenException for who may not read what is said there, or may not require anything
     * @throws WordsGoneException when the copy has no such words
     */
    public Said say(long id, String text, boolean required, Chosen about, Person by) {
        // A required remark and an approval do not pass each other by.
        var edition = readable(required ? editions.lock(id) : editions.get(id), by);
        if (required && !by.has(Role.EDITOR)) {
            throw new ForbiddenException("a required remark on edition " + id + " by " + by);
        }
        var comment = new Comment(edition, by, clock.instant(), text, required, passage(edition, about));
        return add(comment, List.of());
    }

    private Passage passage(Edition edition, Chosen about) {
        if (about == null) {
            return null;
        }
        return passages.mark(edition, about.field(), about.revision(), about.start(), about.quote())
                .orElseThrow(() -> new WordsGoneException(edition.id(), about.revision()));
    }

    /** An answer in a thread; one that was closed meanwhile stays closed and keeps the answer. */
    public Said answer(long id, String text, Person by) {
        var comment = readable(id, by);
        return add(comment.answer(by, clock.instant(), text), comments.speakers(comment.thread()));
    }

    private Said add(Comment comment, Collection<Person> spoke) {
        comments.add(comment);
        var edition = comment.edition();
        var named = named(Mentions.in(comment.text())).values();
        said.fire(new RemarkMade(
                edition.story().id(),
                edition.id(),
                comment.id(),
                comment.thread().id(),
                comment.by().id(),
                idsOfHearers(spoke, comment),
                idsOfHearers(named, comment),
                comment.required(),
                comment.at()));
        return new Said(
                comment.id(),
                named.stream()
                        .filter(person -> !Permissions.mayReadRemarks(edition, person))
                        .toList());
    }

    private static Set<Long> idsOfHearers(Collection<Person> people, Comment comment) {
        return people.stream()
                .filter(person -> !person.equals(comment.by()))
                .filter(person -> Permissions.mayReadRemarks(comment.edition(), person))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Closes a thread: who began it, or whoever has the copy in review. Says who closed it, perhaps somebody before. */
    public Settled resolve(long id, Person by) {
        var comment = settled(id, by);
        comment.resolve(by, clock.instant());
        changed.fire(new RemarkChanged(comment.edition().id()));
        return new Settled(comment.resolvedBy().name(), comment.resolvedAt());
    }

    /** Opens a closed thread again: whoever may close it. */
    public void reopen(long id, Person by) {
        var comment = settled(id, by);
        comment.reopen();
        changed.fire(new RemarkChanged(comment.edition().id()));
    }

    private Comment settled(long id, Person by) {
        var comment = readable(id, by);
        if (comment.required()) {
            editions.lock(comment.edition().id());
        }
        comments.hold(comment);
        if (!comment.mayBeResolvedBy(by)) {
            throw new ForbiddenException("thread " + id + " by " + by);
        }
        return comment;
    }

    /**
     * Changes the words of one's own remark, for some minutes. Whom it names newly is not told.
     *
     * @throws ForbiddenException for somebody else, or when it is too late
     */
    public void reword(long id, String text, Person by) {
        var comment = readable(id, by);
        var now = clock.instant();
        if (!comment.mayBeRewordedBy(by, now)) {
            throw new ForbiddenException("comment " + id + " reworded by " + by);
        }
        comment.reword(text, now);
        changed.fire(new RemarkChanged(comment.edition().id()));
    }

    /**
     * What is said beside an edition: open threads before closed ones, oldest first.
     *
     * @param resolvedToo whether closed ones are wanted
     * @param from how many threads to leave out
     * @param known the version that the reader has
     * @return empty when that is still the newest version
     * @throws ForbiddenException for whom it is not meant
     */
    public Optional<Threads> beside(long id, boolean resolvedToo, int from, String known, Person reader) {
        var edition = editions.open(id, reader, Permissions::mayReadRemarks);
        var tally = comments.tally(edition);
        if (tally.version().equals(known)) {
            return Optional.empty();
        }
        var found = comments.threads(edition, resolvedToo, from, THREADS + 1);
        var firsts = found.stream().limit(THREADS).toList();
        var answers = comments.newestAnswers(firsts, ANSWERS);
        var counts = comments.answerCounts(firsts);
        var places = passages.locate(
                edition,
                firsts.stream().flatMap(first -> first.passage().stream()).toList());
        var threads = firsts.stream()
                .map(first -> {
                    var newest = answers.getOrDefault(first, List.of());
                    var all = counts.getOrDefault(first.id(), 0L);
                    return new RemarkThread(
                            first,
                            newest,
                            (int) (all - newest.size()),
                            first.mayBeResolvedBy(reader),
                            first.passage().map(places::get));
                })
                .toList();
        var handles = Mentions.in(firsts);
        answers.values().forEach(each -> handles.addAll(Mentions.in(each)));
        return Optional.of(new Threads(tally, threads, named(handles), found.size() > THREADS));
    }

    /** The answers of a thread before this one, oldest first. */
    public Earlier earlier(long id, long before, Person reader) {
        var answers = comments.earlierAnswers(readable(id, reader).thread(), before, ANSWERS);
        return new Earlier(answers, named(Mentions.in(answers)));
    }

    /** The same by pages, for whoever knows which come before. */
    public Page answersBefore(long id, long before, Person reader) {
        var found = comments.earlierAnswers(readable(id, reader).thread(), before, ANSWERS + 1);
        var isMore = found.size() > ANSWERS;
        return new Page(isMore ? found.subList(1, found.size()) : found, isMore);
    }

    /** Whom a remark can name so that they hear of it, by name: everybody else who may read it. */
    public List<Person> hearers(long id, Person speaker) {
        var edition = editions.open(id, speaker, Permissions::mayReadRemarks);
        return people.active().stream()
                .filter(person -> !person.equals(speaker) && Permissions.mayReadRemarks(edition, person))
                .filter(person -> !Permissions.opensPrivately(edition, person))
                .toList();
    }

    private Map<String, Person> named(Set<String> handles) {
        return people.withHandles(handles).stream().collect(Collectors.toMap(Person::handle, Function.identity()));
    }

    private Comment readable(long id, Person reader) {
        var comment = comments.find(id).orElseThrow(() -> new ForbiddenException("no comment " + id));
        editions.open(comment.edition().id(), reader, Permissions::mayReadRemarks);
        return comment;
    }

    private static Edition readable(Edition edition, Person reader) {
        if (!Permissions.mayReadRemarks(edition, reader)) {
            throw new ForbiddenException("remarks on edition " + edition.id() + " by " + reader);
        }
        return edition;
    }
}
