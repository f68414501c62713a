package org.thesop.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.facts.FactSheet;
import org.thesop.facts.Reached;
import org.thesop.facts.SourceDetails;
import org.thesop.facts.Terms;
import org.thesop.people.Person;
import org.thesop.platform.Markup;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;
import org.thesop.story.Ask;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline;
import org.thesop.story.Copy;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.TooLongException;
import org.thesop.story.Writing;

/**
 * What editors do with letters. Each method is one thing an editor did, in one transaction, and builds on what they had
 * before them: {@code seen} is {@link LetterView#seen()}.
 */
@ApplicationScoped
@Transactional
public class Correspondence {

    /** Of an answer, in characters. */
    public static final int LONGEST = 20_000;

    private static final int CONTACT_KEPT_MONTHS = 6;

    @Inject
    Letters letters;

    @Inject
    Writing writing;

    @Inject
    FactSheet factSheet;

    @Inject
    PaperZone zone;

    @Inject
    Event<LetterMoved> moved;

    @Inject
    Event<LetterAnswered> answered;

    @Inject
    Event<LetterBecameStory> becameStory;

    @Inject
    Clock clock;

    /**
     * Takes it in hand, gives it back, puts it among spam or back: whatever needs no more than to be said.
     *
     * @throws LetterOvertakenException when somebody moved it since it was seen
     * @throws ForbiddenException for whoever is no editor
     */
    public void move(LetterAction action, long id, int seen, Person by) {
        move(action, locked(id, seen, by), by);
    }

    /** The reader gets this text by mail, and it stays with the letter. */
    public void answer(long id, int seen, String text, Person by) {
        if (text.length() > LONGEST) {
            throw new TooLongException(text.length(), LONGEST);
        }
        var letter = locked(id, seen, by);
        move(LetterAction.ANSWER, letter, by);
        var answer = letters.add(new LetterAnswer(letter, text.strip(), by, clock.instant()));
        answered.fire(new LetterAnswered(answer.id()));
    }

    /**
     * Begins a draft of it, with its writer on the fact sheet as the source.
     *
     * @param writer whose story it will be
     * @param section null for none yet
     * @param quoted whether the letter's words stand in the draft
     * @return the id of the draft
     */
    public long makeStory(
            long id, int seen, String headline, Person writer, Section section, boolean quoted, Person by) {
        var letter = locked(id, seen, by);
        move(LetterAction.MAKE_A_STORY, letter, by);
        var body = quoted ? BodyHtml.of(quotation(letter.text())) : BodyHtml.EMPTY;
        var language = section == null ? Spoken.ofThePaper().tag() : section.language();
        var copy = new Copy(headline, "", "", body, "", language, section);
        var at = clock.instant();
        var edition = writing.start(copy, List.of(writer), List.of(Byline.of(writer)), Ask.by(by, at));
        factSheet.addSource(edition.id(), source(letter), writer);
        letter.became(edition.story());
        becameStory.fire(new LetterBecameStory(id, edition.id(), headline, writer.id(), by.id(), at));
        return edition.id();
    }

    /** A letter is written to the paper, not for it: its writer has to be asked before the name is printed. */
    private SourceDetails source(Letter letter) {
        return new SourceDetails(
                letter.name(),
                Reached.MAIL,
                Terms.BACKGROUND,
                letter.email(),
                "",
                false,
                "",
                false,
                zone.day(clock.instant()).plusMonths(CONTACT_KEPT_MONTHS));
    }

    /** Its paragraphs as a quotation of small HTML. */
    static String quotation(String text) {
        return Stream.of(text.split("\n+"))
                .filter(each -> !each.isBlank())
                .map(each -> "<p>" + Markup.text(each.strip()) + "</p>")
                .collect(Collectors.joining("", "<blockquote>", "</blockquote>"));
    }

    private Letter locked(long id, int seen, Person by) {
        if (!Permissions.mayAnswerLetters(by)) {
            throw new ForbiddenException("letter " + id + " by " + by);
        }
        return letters.lock(id, seen);
    }

    private void move(LetterAction action, Letter letter, Person by) {
        moved.fire(letter.apply(action, by, clock.instant()));
    }
}
