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
import org.thesop.house.Tags;
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
import org.thesop.story.Story;
import org.thesop.story.StoryAddress;
import org.thesop.story.TakenOver;
import org.thesop.story.TakingOver;
import org.thesop.story.TakingOver.StoodWith;
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
    TakingOver takingOver;

    @Inject
    Tags tags;

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
            if (found.content() instanceof ArrivingCompanions companions) {
                return take(found, companions, arriving);
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
                free(story.oldAddresses(), arriving, remarks),
                before(story, arriving, remarks));
        var refusals = archive.refusals(old, arriving.by());
        if (!refusals.isEmpty()) {
            return Result.refused(because(refusals.get(0)));
        }
        if (arriving.dry()) {
            return Result.imported(Became.NOTHING, remarks);
        }
        story.meta().tags().forEach(tags::take);
        var kept = archive.addNew(old, arriving.by()).story();
        arriving.lead(old.oldAddresses(), kept);
        return Result.imported(Became.story(kept), remarks);
    }

    /** What a paper of ours tells of its life there; nothing of any other. */
    private TakenOver.Before before(ArrivingStory story, Arriving arriving, List<Because> remarks) {
        var meta = story.meta();
        var there = StoryAddress.read(meta.address());
        if (there.isEmpty()) {
            return TakenOver.Before.UNKNOWN;
        }
        var now = clock.instant();
        var told = meta.told().stream().filter(each -> each.at().isBefore(now)).toList();
        if (told.size() < meta.told().size()) {
            remarks.add(Because.of(ImportRemark.CORRECTIONS_LOST, meta.told().size() - told.size()));
        }
        return new TakenOver.Before(
                arriving.meaning()
                        .section(List.of(there.get().section()))
                        .flatMap(arriving::section)
                        .orElse(null),
                there.get().day(),
                free(meta.formerly(), arriving, remarks),
                told,
                meta.history());
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
        var form = new LetterForm(
                Shortened.to(LONGEST_LINE, name),
                Shortened.to(LONGEST_LINE, letter.mail()),
                Shortened.to(LONGEST_LINE, letter.subject()),
                letter.text(),
                "",
                "");
        var story = about.get().story();
        var kept = letters.takeOver(
                form, story == null || story.day() == null ? null : story, letter.state(), letter.at());
        return noted(found, Became.letter(kept.id()), List.of(), arriving);
    }

    private Result take(Found found, ArrivingCompanions companions, Arriving arriving) {
        if (arriving.dry()) {
            return Result.imported(Became.NOTHING, List.of());
        }
        var story = story(companions.about(), arriving);
        if (story == null) {
            return new Result(Outcome.SKIPPED, Because.of(ImportReason.NO_STORY), List.of(), Became.NOTHING);
        }
        var with = new StoodWith(
                story(companions.translationOf(), arriving),
                story(companions.followUpOf(), arriving),
                story(companions.main(), arriving),
                companions.place());
        var whole = isHere(companions.translationOf(), with.translationOf())
                && isHere(companions.followUpOf(), with.followUpOf())
                && isHere(companions.main(), with.main());
        var stands = takingOver.stand(story, with);
        return noted(
                found,
                Became.story(story),
                whole && stands ? List.of() : List.of(Because.of(ImportRemark.STANDS_ALONE)),
                arriving);
    }

    private static boolean isHere(String named, Story found) {
        return named == null || found != null;
    }

    /** The story that this became; null for none. */
    private static Story story(String identity, Arriving arriving) {
        return identity == null
                ? null
                : arriving.became(identity).map(Became::story).orElse(null);
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
                        .map(person -> Byline.named(
                                person,
                                story.meta().address() == null ? person.name() : named.name(),
                                named.title(),
                                named.credit(),
                                named.place()))
                        .orElseGet(() -> Byline.outside(named.name(), named.title(), named.credit(), named.place())))
                .toList();
    }

    private static List<String> free(List<String> addresses, Arriving arriving, List<Because> remarks) {
        var free = new ArrayList<String>();
        for (var path : addresses) {
            if (arriving.takeAddress(path)) {
                free.add(path);
            } else {
                remarks.add(Because.of(ImportRemark.ADDRESS_TAKEN, path));
            }
        }
        return free;
    }
}
