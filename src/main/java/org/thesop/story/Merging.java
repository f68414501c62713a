package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.story.MergePart.Take;

/** Brings a text that came too late into the story after all: what differs is chosen place by place. */
@ApplicationScoped
@Transactional
public class Merging {

    @Inject
    Editions editions;

    @Inject
    Strays strays;

    @Inject
    Leases leases;

    @Inject
    Writing writing;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** A choice for one part, and the words when somebody wrote them anew. */
    public record Choice(Take take, String edited) {}

    /**
     * The story as it is and the stray, with what both began from.
     *
     * @throws ForbiddenException when the stray is neither theirs nor for them to merge
     */
    public MergeView open(long id, int number, Person by) {
        var edition = editions.open(id, by);
        var stray = strays.get(edition, number, by);
        var newest = editions.newestRevision(edition).orElseThrow();
        var end = strays.end(stray);
        var writingNow =
                leases.live(edition, clock.instant()).map(Lease::holder).filter(holder -> !holder.equals(by));
        return new MergeView(
                id,
                number,
                edition.copy().headline(),
                edition.state(),
                newest.number(),
                newest.by().name(),
                newest.at(),
                stray.by().name(),
                stray.at(),
                parts(edition, newest, stray),
                Permissions.mayEdit(edition, by),
                writingNow.map(Person::name).orElse(null),
                end.map(StrayEnd::mergedInto).orElse(null),
                end.isPresent() && end.get().mergedInto() == null);
    }

    /**
     * Saves what was chosen, as a revision built on the one that the story's side showed. When that is the newest no more,
     * or somebody else is writing, the merged text is kept beside the story in its turn: nothing chosen is lost.
     *
     * @param story the number of the revision that the story's side showed
     * @param choices by the place of their part; what is missing is taken as proposed, or from the story
     */
    public Saved merge(long id, int number, int story, Map<Integer, Choice> choices, Person by) {
        var saved = writing.save(id, by, edition -> typed(edition, number, story, choices, by));
        if (saved instanceof Saved.Kept kept) {
            strays.close(strays.get(editions.get(id), number, by), by, kept.revision());
        }
        return saved;
    }

    private Typed typed(Edition edition, int number, int story, Map<Integer, Choice> choices, Person by) {
        var stray = strays.get(edition, number, by);
        var shown = editions.revision(edition, story)
                .filter(revision -> revision.why() != Revision.Why.STRAY)
                .orElseThrow(() -> new UnknownEditionException(edition.id()));
        var parts = parts(edition, shown, stray);
        var chosen = new Chosen(parts, choices);
        var bylines = chosen.takes("bylines", Take.STRAY) ? bylines(stray) : edition.bylines();
        var why = edition.state() == EditionState.IN_REVIEW ? Revision.Why.EDIT : Revision.Why.SAVE;
        // Their own room may be open in another tab, with nothing typed in it: merging is writing too.
        var tab = leases.live(edition, clock.instant())
                .filter(lease -> lease.holder().equals(by))
                .map(Lease::tab)
                .orElse("");
        return new Typed(story, tab, chosen.copy(shown.copy(), stray.copy()), bylines, why, stray);
    }

    private List<Byline> bylines(Revision of) {
        return of.bylines().stream()
                .map(kept -> kept.byline(people::withHandle))
                .toList();
    }

    /** Bylines in words, one a line. */
    private static String credits(Revision of) {
        return of.bylines().stream()
                .map(kept -> kept.title() == null ? kept.name() : kept.name() + ", " + kept.title())
                .collect(Collectors.joining("\n"));
    }

    private List<MergePart> parts(Edition edition, Revision story, Revision stray) {
        // A base that nobody has saved makes a question of every difference.
        var base = editions.revision(edition, stray.builtOn());
        var was = base.map(Revision::copy).orElseGet(() -> Copy.blank(""));
        var parts = new ArrayList<MergePart>();
        for (var field : CopyField.values()) {
            parts.add(MergePart.of(field.key(), field.of(was), field.of(story.copy()), field.of(stray.copy())));
        }
        parts.add(MergePart.of("bylines", base.map(Merging::credits).orElse(""), credits(story), credits(stray)));
        parts.addAll(BodyMerge.of(was.body(), story.copy().body(), stray.copy().body()));
        return List.copyOf(parts);
    }

    /** What the parts come to. */
    private static final class Chosen {

        private final List<MergePart> parts;
        private final Map<Integer, Choice> choices;

        Chosen(List<MergePart> parts, Map<Integer, Choice> choices) {
            this.parts = parts;
            this.choices = choices;
        }

        private Choice choice(int index) {
            var proposed = Objects.requireNonNullElse(parts.get(index).proposed(), Take.STORY);
            return choices.getOrDefault(index, new Choice(proposed, null));
        }

        private int place(String field) {
            for (var i = 0; i < parts.size(); i++) {
                if (parts.get(i).field().equals(field)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(field);
        }

        boolean takes(String field, Take take) {
            var place = place(field);
            return !parts.get(place).same() && choice(place).take() == take;
        }

        private String of(CopyField field) {
            var place = place(field.key());
            var choice = choice(place);
            return parts.get(place).taking(choice.take(), choice.edited());
        }

        Copy copy(Copy story, Copy stray) {
            var body = new StringBuilder();
            for (var i = 0; i < parts.size(); i++) {
                if (parts.get(i).ofBody()) {
                    body.append(parts.get(i).taking(choice(i).take(), choice(i).edited()))
                            .append('\n');
                }
            }
            return new Copy(
                            of(CopyField.HEADLINE),
                            of(CopyField.DECK),
                            of(CopyField.DATELINE),
                            BodyHtml.of(body.toString()),
                            of(CopyField.SUMMARY),
                            of(CopyField.LANGUAGE),
                            takes(CopyField.SECTION.key(), Take.STRAY) ? stray.section() : story.section())
                    .as(takes(CopyField.GENRE.key(), Take.STRAY) ? stray.genre() : story.genre())
                    .searchedAs(of(CopyField.SEARCH_HEADLINE))
                    .tagged(List.of(of(CopyField.TAGS).split("[,\\n]", -1)));
        }
    }
}
