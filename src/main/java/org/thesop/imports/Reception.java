package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thesop.archive.Archive;
import org.thesop.archive.Became;
import org.thesop.archive.OldStory;
import org.thesop.archive.Origins;
import org.thesop.imports.ImportItem.Result;
import org.thesop.letters.LetterForm;
import org.thesop.letters.Letters;
import org.thesop.media.Picture;
import org.thesop.media.Pictures;
import org.thesop.people.Role;
import org.thesop.platform.Spoken;
import org.thesop.story.Ask;
import org.thesop.story.Byline;
import org.thesop.story.Copy;
import org.thesop.story.Refusal;
import org.thesop.story.Section;
import org.thesop.story.TooLongException;
import org.thesop.story.Writing;

/**
 * Takes in what arrives, one thing at a time, within somebody else's transaction. What cannot be taken is found out before
 * anything is written, so that one bad item costs the others nothing. In a dry run it only says what would come of it.
 */
@ApplicationScoped
class Reception {

    private static final int LONGEST_LINE = 200;

    @Inject
    Archive archive;

    @Inject
    Origins origins;

    @Inject
    Writing writing;

    @Inject
    Letters letters;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    /** Takes something that is not here. */
    Result take(Found found, Arriving arriving) {
        try {
            if (found.content() instanceof ArrivingStory story) {
                return take(found, story, arriving);
            }
            if (found.content() instanceof ArrivingLetter letter) {
                return take(found, letter, arriving);
            }
            return take(found, (ArrivingPicture) found.content(), arriving);
        } catch (TooLongException tooLong) {
            return Result.refused(Because.of(ImportReason.TOO_LONG, tooLong.maxBytes()));
        }
    }

    private Result take(Found found, ArrivingStory story, Arriving arriving) {
        var remarks = new ArrayList<>(story.remarks());
        var copy = copy(story, section(story, arriving), arriving);
        var missing = arriving.missingPictures(story.body());
        if (missing > 0) {
            remarks.add(Because.of(ImportRemark.PICTURES_MISSING, missing));
        }
        return story.published() == null
                ? draft(found, story, copy, remarks, arriving)
                : old(found, story, copy, remarks, arriving);
    }

    private Result old(Found found, ArrivingStory story, Copy copy, List<Because> remarks, Arriving arriving) {
        var old = new OldStory(
                arriving.sort(),
                found.identity(),
                found.name(),
                copy,
                bylines(story, arriving),
                story.published(),
                story.updated(),
                story.wishedSlug(),
                freeAddresses(story, arriving, remarks));
        var refusals = archive.refusals(old, arriving.by());
        if (!refusals.isEmpty()) {
            return Result.refused(because(refusals.get(0)));
        }
        if (arriving.dry()) {
            return Result.imported(Became.NOTHING, remarks);
        }
        var kept = archive.addNew(old, arriving.by()).story();
        arriving.lead(old.oldAddresses(), kept);
        return Result.imported(Became.story(kept), remarks);
    }

    /** A draft is whose it was there, as far as they write here; else of whoever brings it in. */
    private Result draft(Found found, ArrivingStory story, Copy copy, List<Because> remarks, Arriving arriving) {
        if (arriving.dry()) {
            return Result.imported(Became.NOTHING, remarks);
        }
        var by = arriving.by();
        var writers = story.bylines().stream()
                .map(named -> arriving.person(named.author()))
                .flatMap(Optional::stream)
                .filter(person -> person.has(Role.WRITER))
                .distinct()
                .toList();
        var ask = Ask.by(by, clock.instant());
        var edition = writing.start(copy, writers.isEmpty() ? List.of(by) : writers, bylines(story, arriving), ask);
        if (story.embargo() != null) {
            edition.embargo(story.embargo(), by);
        }
        return noted(found, Became.story(edition.story()), remarks, arriving);
    }

    private Result take(Found found, ArrivingLetter letter, Arriving arriving) {
        if (arriving.dry()) {
            return Result.imported(Became.NOTHING, List.of());
        }
        var about = arriving.became(letter.about());
        if (about.isEmpty()) {
            return new Result(Outcome.SKIPPED, Because.of(ImportReason.NO_STORY), List.of(), Became.NOTHING);
        }
        var name = letter.name().isBlank() ? letter.mail().isBlank() ? "–" : letter.mail() : letter.name();
        var form = new LetterForm(cut(name), cut(letter.mail()), cut(letter.subject()), letter.text(), "", "");
        var story = about.get().story();
        var kept = letters.takeOver(
                form, story == null || story.day() == null ? null : story, letter.state(), letter.at());
        return noted(found, Became.letter(kept.id()), List.of(), arriving);
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }

    private Result take(Found found, ArrivingPicture picture, Arriving arriving) {
        if (arriving.dry()) {
            return Result.imported(Became.NOTHING, List.of());
        }
        var same = picture.id() != null
                ? pictures.get(picture.id())
                : pictures.ofContent(picture.print().sha256()).stream().findFirst();
        if (same.isPresent()) {
            var became = Became.picture(same.get().id());
            note(found, became, arriving);
            return Result.here(became);
        }
        var kept = keep(found, picture, arriving);
        kept.describe(picture.details());
        kept.share(true);
        return noted(found, Became.picture(kept.id()), List.of(), arriving);
    }

    private Picture keep(Found found, ArrivingPicture picture, Arriving arriving) {
        return picture.id() == null
                ? pictures.keep(picture.print(), found.name(), arriving.by())
                : pictures.keep(picture.id(), picture.print(), found.name(), arriving.by());
    }

    private Result noted(Found found, Became became, List<Because> remarks, Arriving arriving) {
        note(found, became, arriving);
        return Result.imported(became, remarks);
    }

    private void note(Found found, Became became, Arriving arriving) {
        origins.note(arriving.sort(), found.identity(), found.name(), became, arriving.by(), clock.instant());
    }

    private static Because because(Refusal refusal) {
        // What is missing says so in a sentence of its own.
        return refusal instanceof Refusal.Missing missing
                ? Because.of(missing.need())
                : new Because(
                        refusal.key(),
                        refusal.details().stream()
                                .map(Because::of)
                                .map(Because::key)
                                .toList());
    }

    private static Section section(ArrivingStory story, Arriving arriving) {
        return arriving.meaning()
                .section(story.categories())
                .flatMap(arriving::section)
                .orElse(arriving.usualSection());
    }

    private static Copy copy(ArrivingStory story, Section section, Arriving arriving) {
        var language = Optional.ofNullable(story.language())
                .orElse(section == null ? Spoken.ofThePaper().tag() : section.language());
        var tags = new ArrayList<>(story.tags());
        tags.addAll(arriving.meaning().tags(story.categories()));
        return new Copy(
                        story.headline(),
                        story.deck(),
                        story.dateline(),
                        story.body().body(arriving.pictures()),
                        story.summary(),
                        language,
                        section)
                .tagged(tags)
                .searchedAs(story.meta().searchHeadline())
                .as(story.meta().genre());
    }

    private static List<Byline> bylines(ArrivingStory story, Arriving arriving) {
        return story.bylines().stream()
                .filter(named -> !named.name().isBlank())
                .map(named -> arriving.person(named.author())
                        .map(person -> Byline.of(person, named.title(), named.credit(), named.place()))
                        .orElseGet(() -> Byline.outside(named.name(), named.title(), named.credit(), named.place())))
                .toList();
    }

    private static List<String> freeAddresses(ArrivingStory story, Arriving arriving, List<Because> remarks) {
        var free = new ArrayList<String>();
        for (var path : story.oldAddresses()) {
            if (arriving.takeAddress(path)) {
                free.add(path);
            } else {
                remarks.add(Because.of(ImportRemark.ADDRESS_TAKEN, path));
            }
        }
        return free;
    }
}
