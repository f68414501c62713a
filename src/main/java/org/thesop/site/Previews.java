package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Byline;
import org.thesop.story.Edition;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;

/** What readers would get if an edition were published now. The same printing as the paper's, fed from the desk. */
@ApplicationScoped
@Transactional
public class Previews {

    @Inject
    Editions editions;

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
        var edition = editions.open(editionId, reader);
        return printing.print(facts(edition), credits(edition.bylines()), List.of());
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
                edition.kind(),
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
                story.firstPublishedAt() == null ? now : story.firstPublishedAt(),
                edition.publishedAt() == null ? now : edition.publishedAt(),
                story.fromArchive(),
                null,
                0L);
    }

    private static List<Credit> credits(List<Byline> bylines) {
        return bylines.stream()
                .map(byline -> new Credit(
                        byline.name(),
                        byline.title(),
                        byline.credit(),
                        byline.place(),
                        byline.person() == null ? null : byline.person().handle(),
                        byline.person() == null ? null : byline.person().bio()))
                .toList();
    }
}
