package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.thesop.people.Person;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline;
import org.thesop.story.Copy;
import org.thesop.story.Edition;
import org.thesop.story.EditionRef;
import org.thesop.story.EditionState;
import org.thesop.story.Genre;
import org.thesop.story.Revision;
import org.thesop.story.Saved;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.StoryPictures;
import org.thesop.story.Typed;
import org.thesop.story.Writing;

/** Turns what forms and scripts send into copy, and back. */
@ApplicationScoped
public class TypedCopies {

    @Inject
    Writing writing;

    @Inject
    Stories stories;

    @Inject
    StoryPictures pictures;

    @Inject
    TypedBylines bylines;

    /** Keeps it; see {@link Writing#save}. What is kept without a picture that was sent is told like what caught up. */
    public Saved save(long id, TypedCopy typed, Supplier<Person> whoSaves) {
        var without = new AtomicReference<Copy>();
        var saved = writing.save(id, whoSaves, edition -> {
            var read = read(typed, edition);
            var own = pictures.own(edition, read.copy(), whoSaves.get());
            if (own != read.copy()) {
                without.set(own);
            }
            return new Typed(read.base(), read.tab(), own, read.bylines(), read.why());
        });
        return saved instanceof Saved.Kept kept && kept.caughtUp().isEmpty()
                ? new Saved.Kept(kept.revision(), kept.at(), Optional.ofNullable(without.get()))
                : saved;
    }

    /**
     * The same for what goes on to do something with the story.
     *
     * @return the words that the person has read by then; others than the story has where somebody's came into it meanwhile
     * @throws KeptBesideException when the text is kept, but not in the story
     */
    public EditionRef keep(long id, TypedCopy typed, Person by) {
        var saved = save(id, typed, () -> by);
        if (saved instanceof Saved.Stray stray) {
            throw new KeptBesideException(stray);
        }
        var isTheirs = saved instanceof Saved.Kept kept && kept.caughtUp().isEmpty();
        return new EditionRef(id, isTheirs ? saved.revision() : typed.getBase());
    }

    /** What was typed, given the edition as it stands. */
    public Typed read(TypedCopy typed, Edition edition) {
        return new Typed(
                typed.getBase(),
                typed.getTab(),
                copy(typed, edition.copy()),
                bylines(typed, edition),
                why(typed, edition));
    }

    private List<Byline> bylines(TypedCopy typed, Edition edition) {
        var before = edition.bylines();
        var unchanged = typed.getBylines() == null || typed.getBylines().equals(TypedBylines.of(before));
        return unchanged ? before : bylines.read(typed.getBylines());
    }

    /** What a form begins with. */
    public static TypedCopy of(Edition edition) {
        var copy = edition.copy();
        var typed = new TypedCopy();
        typed.setBase(edition.revision());
        typed.setHeadline(copy.headline());
        typed.setDeck(copy.deck());
        typed.setDateline(copy.dateline());
        typed.setBody(copy.body().html());
        typed.setSummary(copy.summary());
        typed.setLanguage(copy.language());
        typed.setSection(copy.section() == null ? null : copy.section().slug());
        typed.setSearchHeadline(copy.searchHeadline());
        typed.setGenre(copy.genre() == null ? "" : copy.genre().name());
        typed.setBylines(TypedBylines.of(edition.bylines()));
        typed.setTags(String.join(", ", copy.tags()));
        return typed;
    }

    /** What a client without a field for it does not send stays as it is. */
    private Copy copy(TypedCopy typed, Copy before) {
        return new Copy(
                        typed.getHeadline(),
                        typed.getDeck(),
                        typed.getDateline(),
                        BodyHtml.of(typed.getBody()),
                        typed.getSummary(),
                        typed.getLanguage(),
                        section(typed.getSection(), before.section()))
                .as(
                        typed.getGenre() == null
                                ? before.genre()
                                : Genre.named(typed.getGenre()).orElse(null))
                .searchedAs(typed.getSearchHeadline() == null ? before.searchHeadline() : typed.getSearchHeadline())
                .tagged(
                        typed.getTags() == null
                                ? before.tags()
                                : Arrays.asList(typed.getTags().split("[,\\n]", -1)));
    }

    private Section section(String slug, Section before) {
        if (slug == null || slug.isBlank()) {
            return null;
        }
        return before != null && before.slug().equals(slug)
                ? before
                : stories.section(slug).orElse(null);
    }

    /** A save in review is an editor's edit; a client cannot claim any of the other reasons. */
    private static Revision.Why why(TypedCopy typed, Edition edition) {
        if (typed.getWhy().equals(Revision.Why.AUTOSAVE.name())) {
            return Revision.Why.AUTOSAVE;
        }
        return edition.state() == EditionState.IN_REVIEW ? Revision.Why.EDIT : Revision.Why.SAVE;
    }
}
