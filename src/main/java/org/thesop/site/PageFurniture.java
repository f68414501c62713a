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
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
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
        return Stream.of(
                        words(),
                        Stream.of(story.sectionName(), zone.publicationLine(story.firstPublishedAt())),
                        tags.ofAny(versions.stream().map(Edition::id).toList()).stream()
                                .map(ShownTag::name),
                        versions.stream().flatMap(this::of))
                .flatMap(pieces -> pieces)
                .filter(Objects::nonNull)
                .map(SavedCopy::bare)
                .filter(piece -> !piece.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Stream<String> words() {
        var genres = Stream.of(Genre.values()).map(messages::of);
        return Stream.concat(genres, said());
    }

    private Stream<String> said() {
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
                "and");
    }

    private Stream<String> of(Edition version) {
        var copy = version.copy();
        var line = Stream.of(
                copy.headline(),
                copy.deck(),
                version.publicNote(),
                zone.publicationLine(version.publishedAt()),
                zone.clock(version.publishedAt()) + zone.label(),
                Reading.minutes(copy.stored().length()) + messages.text("site.minutes"));
        return Stream.concat(line, version.bylines().stream().flatMap(PageFurniture::of));
    }

    private static Stream<String> of(Byline byline) {
        var person = byline.person();
        return Stream.of(
                byline.name(), byline.title(), Person.initials(byline.name()), person == null ? null : person.bio());
    }
}
