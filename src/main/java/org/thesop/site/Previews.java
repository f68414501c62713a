package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;
import org.thesop.story.Byline;
import org.thesop.story.Copy;
import org.thesop.story.Edition;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Genre;
import org.thesop.story.PreviewLinks;
import org.thesop.story.StoryAddress;

/** What readers would get if an edition were published now. The same printing as the paper's, fed from the desk. */
@ApplicationScoped
@Transactional
public class Previews {

    @Inject
    Editions editions;

    @Inject
    PreviewLinks links;

    @Inject
    StoryPrinting printing;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /**
     * The edition as its page would be now.
     *
     * @throws ForbiddenException when the person may not read it
     */
    public PublishedStory of(long editionId, Person reader) {
        return print(editions.open(editionId, reader));
    }

    /** The same for whoever has been found to see it. From here on the page speaks as its readers will hear it. */
    PublishedStory print(Edition edition) {
        Spoken.say(edition.copy().language());
        return printing.print(facts(edition), credits(edition.bylines()), notes(edition), List.of(), List.of());
    }

    /**
     * What stands behind the link with this secret; empty when there is no such link. An edition that is out by now is found
     * where everybody finds it.
     */
    public Optional<Preview> by(String secret) {
        return links.find(secret).map(link -> {
            var edition = link.edition();
            if (!link.open(clock.instant())) {
                return new Preview(null, null, null);
            }
            if (edition.state() == EditionState.PUBLISHED) {
                var story = edition.story();
                return new Preview(null, null, StoryAddress.path(story.section().slug(), story.day(), story.slug()));
            }
            return new Preview(print(edition).under("/preview/" + secret), zone.full(link.until()), null);
        });
    }

    /** Whether the edition behind the link with this secret shows this picture. */
    public boolean shows(String secret, String picture) {
        return links.find(secret)
                .filter(link -> link.open(clock.instant()))
                .filter(link -> link.edition().copy().body().pictures().contains(picture))
                .isPresent();
    }

    /** What readers will be told, as it stands now. */
    private List<Note> notes(Edition edition) {
        var at = edition.publishedAt() == null ? clock.instant() : edition.publishedAt();
        return edition.kind().needsPublicNote() && edition.publicNote() != null
                ? List.of(new Note(edition.kind(), at, edition.publicNote()))
                : List.of();
    }

    private StoryFacts facts(Edition edition) {
        var copy = edition.copy();
        var story = edition.story();
        var now = clock.instant();
        var section = Optional.ofNullable(copy.section());
        return new StoryFacts(
                story.id(),
                edition.id(),
                EditionState.PUBLISHED,
                section.map(each -> each.slug()).orElse(""),
                story.day() == null ? zone.day(now) : story.day(),
                story.slug() == null ? "" : story.slug(),
                section.map(each -> each.slug()).orElse(""),
                section.map(each -> each.name()).orElse(messages.text("preview.noSection")),
                copy.headline().isBlank() ? messages.text("row.untitled") : copy.headline(),
                copy.deck(),
                copy.dateline(),
                copy.body().html(),
                copy.summary(),
                copy.language(),
                copy.searchHeadline(),
                genre(copy),
                story.firstPublishedAt() == null ? now : story.firstPublishedAt(),
                updated(edition, now),
                story.fromArchive(),
                story.history(),
                null,
                section.map(each -> each.id()).orElse(null),
                "",
                null,
                null,
                null,
                0L);
    }

    private static Genre genre(Copy copy) {
        if (copy.genre() != null) {
            return copy.genre();
        }
        return copy.section() == null ? Genre.NEWS : copy.section().genre();
    }

    /** When readers would be told that it was updated; null when they would not. */
    private static Instant updated(Edition edition, Instant now) {
        var counts = edition.kind() != EditionKind.FIRST && !edition.minor() && edition.publishedAt() == null;
        return counts ? now : edition.story().updatedAt();
    }

    /** Null for an outside name, and for whoever readers do not find. */
    private static String found(Byline byline, Function<Person, String> what) {
        return byline.person() == null || !byline.person().listed() ? null : what.apply(byline.person());
    }

    private static List<Credit> credits(List<Byline> bylines) {
        return bylines.stream()
                .map(byline -> new Credit(
                        byline.name(),
                        byline.title(),
                        byline.credit(),
                        byline.place(),
                        found(byline, Person::handle),
                        found(byline, Person::bio)))
                .toList();
    }
}
