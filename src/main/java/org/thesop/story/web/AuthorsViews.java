package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.WhoWrote;

/** Says who wrote which words of an edition, to somebody who may read it. */
@ApplicationScoped
@Transactional
public class AuthorsViews {

    private static final int COLOURS = 6;

    @Inject
    Editions editions;

    @Inject
    People people;

    @Inject
    Messages messages;

    /**
     * Of its newest text.
     *
     * @throws ForbiddenException when the person may not read it
     */
    public AuthorsView of(long id, Person me) {
        var edition = editions.openHistory(id, me);
        var newest = editions.newestRevision(edition).orElseThrow(() -> new UnknownEditionException(id));
        var who = WhoWrote.of(newest);
        var authors = authors(who.words());
        return new AuthorsView(
                id,
                edition.copy().headline(),
                edition.state(),
                HistoryViews.room(edition, me),
                newest.number(),
                authors.values().stream()
                        .sorted(Comparator.comparing(AuthorsView.Author::mark))
                        .toList(),
                who.parts().stream().map(part -> part(part, authors)).toList());
    }

    private Map<Long, AuthorsView.Author> authors(Map<Long, Integer> words) {
        var names = new HashMap<Long, String>();
        people.withIds(words.keySet()).forEach(person -> names.put(person.id(), person.name()));
        var all = words.values().stream().mapToInt(Integer::intValue).sum();
        var authors = new HashMap<Long, AuthorsView.Author>();
        words.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> authors.put(
                        each.getKey(),
                        new AuthorsView.Author(
                                authors.size() + 1,
                                names.getOrDefault(each.getKey(), messages.text("authors.unknown")),
                                each.getValue(),
                                Math.round(100.0 * each.getValue() / all))));
        return authors;
    }

    private static AuthorsView.Part part(WhoWrote.Part part, Map<Long, AuthorsView.Author> authors) {
        List<AuthorsView.Span> spans = part.spans().stream()
                .map(span -> {
                    var author = authors.get(span.author());
                    var colour = author.mark() > COLOURS ? 0 : author.mark();
                    return new AuthorsView.Span(author.mark(), colour, author.name(), span.text());
                })
                .toList();
        return new AuthorsView.Part(part.element(), spans);
    }
}
