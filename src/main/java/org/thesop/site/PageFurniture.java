package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.thesop.house.ShownTag;
import org.thesop.house.Tags;
import org.thesop.people.Person;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;
import org.thesop.story.Byline;
import org.thesop.story.Edition;
import org.thesop.story.Genre;

/** What a story's page says around the story itself, so that a saved page is not taken for one that says more. */
@ApplicationScoped
class PageFurniture {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Tags tags;

    /** The letters of each piece, the longest first: a short one may stand in a longer. */
    List<String> around(ChangedStory story, List<Edition> versions) {
        // A page may have been saved while the story was said to be in another language than it is now.
        var spoken = Stream.of(Language.values()).flatMap(language -> Spoken.in(language, () -> said(story, versions)));
        return Stream.of(
                        spoken,
                        Stream.of(story.sectionName()),
                        tags.ofAny(versions.stream().map(Edition::id).toList()).stream()
                                .map(ShownTag::name),
                        versions.stream().flatMap(PageFurniture::typed))
                .flatMap(pieces -> pieces)
                .filter(Objects::nonNull)
                .map(SavedCopy::bare)
                .filter(piece -> !piece.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Stream<String> said(ChangedStory story, List<Edition> versions) {
        return Stream.of(
                Stream.of(Genre.values()).map(messages::of),
                words(),
                Stream.of(zone.publicationLine(story.firstPublishedAt())),
                versions.stream().flatMap(this::said))
                .flatMap(pieces -> pieces)
                .toList()
                .stream();
    }

    private Stream<String> words() {
        return Stream.of(
                messages.text("site.story.by"),
                messages.text("site.story.published"),
                messages.text("site.story.updated"),
                messages.text("site.story.correction"),
                messages.text("site.story.clarification"),
                messages.text("site.story.fromArchive"),
                messages.text("site.story.more"),
                messages.text("site.story.letter"),
                messages.text("site.story.changes"),
                messages.text("site.story.tags"),
                messages.text("site.story.credit.PICTURES"),
                messages.text("site.story.credit.EDITED_BY"),
                messages.text("site.story.credit.TRANSLATED"),
                messages.text("site.story.readIn"),
                messages.text("site.and"),
                messages.text("site.and.beforeI"));
    }

    private Stream<String> said(Edition version) {
        return Stream.of(
                zone.publicationLine(version.publishedAt()),
                zone.clock(version.publishedAt()) + zone.label(),
                Reading.minutes(version.copy().stored().length()) + messages.text("site.minutes"));
    }

    private static Stream<String> typed(Edition version) {
        var copy = version.copy();
        return Stream.concat(
                Stream.of(copy.headline(), copy.deck(), version.publicNote()),
                version.bylines().stream().flatMap(PageFurniture::of));
    }

    private static Stream<String> of(Byline byline) {
        var person = byline.person();
        return Stream.of(
                byline.name(), byline.title(), Person.initials(byline.name()), person == null ? null : person.bio());
    }
}
