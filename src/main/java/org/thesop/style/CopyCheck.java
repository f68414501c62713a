package org.thesop.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.TooLongException;

/** Checks copy while somebody writes it or reads it, and keeps what they want left as it is. */
@ApplicationScoped
@Transactional
public class CopyCheck {

    /** The most text in one question, in characters: some more than the longest body. */
    public static final int LONGEST = 1_200_000;

    private static final int LONGEST_WHY = 400;
    private static final int LONGEST_WORDS = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    StyleGuide guide;

    @Inject
    Grammar grammar;

    @Inject
    IgnoredFindings ignored;

    @Inject
    Clock clock;

    /** A paragraph to look at, under a key that the asker knows it by. */
    public record Paragraph(String key, Place place, String text) {}

    /**
     * What was found in a paragraph.
     *
     * @param pending whether its grammar is not known yet: ask again in a while
     * @param left how many findings were left away because somebody ignored them
     */
    public record Checked(String key, List<Finding> findings, boolean pending, int left, Reading reading) {}

    /**
     * What came of a question.
     *
     * @param guide the version of the style guide that it was checked by
     * @param cutOff rules that took too long and did not answer
     */
    public record Answer(int guide, Grammar.State grammar, List<Checked> paragraphs, Set<String> cutOff) {}

    /**
     * Checks paragraphs as they stand on somebody's screen. The style guide answers at once, LanguageTool when it has
     * read them.
     *
     * @throws ForbiddenException when the person may not read the edition
     * @throws TooLongException when it is more than {@link #LONGEST} characters
     */
    public Answer check(long editionId, String language, List<Paragraph> paragraphs, Person by) {
        var edition = readable(editionId, by);
        var length = paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
        if (length > LONGEST) {
            throw new TooLongException(length, LONGEST);
        }
        var rules = guide.rules();
        var leave = Stream.concat(ignored.in(edition.story()).stream(), ignored.everywhere().stream())
                .toList();
        var cutOff = new LinkedHashSet<String>();
        var checked = new ArrayList<Checked>();
        for (var paragraph : paragraphs) {
            checked.add(checked(paragraph, language, rules, leave, cutOff));
        }
        return new Answer(guide.number(), grammar.state(language), checked, cutOff);
    }

    private Checked checked(
            Paragraph paragraph, String language, Guide rules, List<IgnoredRow> leave, Set<String> cutOff) {
        var text = paragraph.text();
        var outcome = rules.check(new Passage(text, paragraph.place(), language));
        cutOff.addAll(outcome.cutOff());
        var ours = outcome.findings();
        // A dateline is no sentence.
        var theirs = paragraph.place() == Place.DATELINE
                ? Optional.of(List.<Finding>of())
                : grammar.findings(text, language);
        var all = Stream.concat(ours.stream(), theirs.orElse(List.of()).stream().filter(finding -> ours.stream()
                        .noneMatch(finding::overlaps)))
                .sorted(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end))
                .toList();
        var kept = leave.isEmpty()
                ? all
                : all.stream().filter(each -> !isLeft(each, text, leave)).toList();
        return new Checked(paragraph.key(), kept, theirs.isEmpty(), all.size() - kept.size(), Reading.of(text));
    }

    private static boolean isLeft(Finding finding, String text, List<IgnoredRow> leave) {
        var words = IgnoredFinding.Words.in(text, finding.start(), finding.end());
        return leave.stream().anyMatch(row -> row.covers(finding.rule(), words));
    }

    /**
     * Leaves words as they are, for good.
     *
     * @param paragraph the text that they stand in, from {@code start} to before {@code end}
     * @param why may be empty
     * @throws ForbiddenException when the person may not edit the copy, or wants to speak for the newsroom and is no editor
     * @throws IllegalArgumentException when there are no such words in the paragraph
     */
    public void ignore(
            long editionId,
            String rule,
            String paragraph,
            int start,
            int end,
            IgnoredFinding.Reach reach,
            String why,
            Person by) {
        var edition = readable(editionId, by);
        var may = reach == IgnoredFinding.Reach.NEWSROOM ? by.has(Role.EDITOR) : Permissions.mayEdit(edition, by);
        if (!may) {
            throw new ForbiddenException("ignoring in edition " + editionId + " by " + by);
        }
        if (start < 0
                || start >= end
                || end > paragraph.length()
                || end - start > LONGEST_WORDS
                || rule.length() > 200) {
            throw new IllegalArgumentException("words from " + start + " to " + end);
        }
        var reason = why == null ? "" : why.strip();
        ignored.add(new IgnoredFinding(
                edition.story(),
                reach,
                rule,
                IgnoredFinding.Words.in(paragraph, start, end),
                reason.substring(0, Math.min(reason.length(), LONGEST_WHY)),
                em.getReference(Person.class, by.id()),
                clock.instant()));
    }

    /**
     * What stays as it is in the story of this edition.
     *
     * @throws ForbiddenException when the person may not read the edition
     */
    public List<IgnoredRow> ignoredIn(long editionId, Person by) {
        return ignored.in(readable(editionId, by).story());
    }

    /**
     * Lets the check look at words of this story again.
     *
     * @throws ForbiddenException when the person may not edit the copy, or the words are another story's
     */
    public void lookAgain(long editionId, long ignoredId, Person by) {
        var edition = readable(editionId, by);
        var found = ignored.find(ignoredId)
                .filter(each -> each.story() != null
                        && edition.story().id().equals(each.story().id()));
        if (found.isEmpty() || !Permissions.mayEdit(edition, by)) {
            throw new ForbiddenException("ignored finding " + ignoredId + " by " + by);
        }
        found.get().takeBack(em.getReference(Person.class, by.id()), clock.instant());
    }

    /**
     * Takes words out of the newsroom's dictionary.
     *
     * @throws ForbiddenException when the person is no managing editor, or the words are a story's own
     */
    public void forget(long ignoredId, Person by) {
        var found = ignored.find(ignoredId).filter(each -> each.story() == null);
        if (found.isEmpty() || !by.has(Role.MANAGING_EDITOR)) {
            throw new ForbiddenException("ignored finding " + ignoredId + " by " + by);
        }
        found.get().takeBack(em.getReference(Person.class, by.id()), clock.instant());
    }

    private Edition readable(long id, Person by) {
        var edition = editions.get(id);
        if (!Permissions.mayRead(edition, by)) {
            throw new ForbiddenException("edition " + id + " by " + by);
        }
        return edition;
    }
}
