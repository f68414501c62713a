package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.thesop.house.ShownTag;
import org.thesop.media.Picture;
import org.thesop.media.Pictures;
import org.thesop.newsstand.Shown;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;

/** Turns what is known of a story into what is printed: names, moments in the paper's zone, credits, data for machines. */
@ApplicationScoped
class StoryPrinting {

    @Inject
    PaperZone zone;

    @Inject
    Pictures pictures;

    @Inject
    Shown shown;

    @Inject
    Messages messages;

    PublishedStory print(
            StoryFacts facts, List<Credit> credits, List<Note> notes, List<Related> related, List<ShownTag> tags) {
        var writers = credits.stream().filter(Credit::words).toList();
        var description = Description.of(facts.summary(), facts.deck(), facts.body());
        var known = pictures.all(PrintedBody.pictures(facts.body()));
        var body = printed(facts.body(), known);
        var picture =
                SharedPicture.firstIn(facts.body(), known, pictures.today()).orElse(null);
        var published = iso(facts.firstPublishedAt());
        var updated = facts.updated() ? iso(facts.updatedAt()) : null;
        return new PublishedStory(
                facts.path(),
                facts.section(),
                facts.sectionName(),
                facts.language(),
                facts.headline(),
                facts.searchHeadline().isBlank() ? facts.headline() : facts.searchHeadline(),
                facts.deck().isBlank() ? null : facts.deck(),
                underHeadline(writers),
                zone.publicationLine(facts.firstPublishedAt()),
                published,
                facts.updated() ? updatedLine(facts) : null,
                updated,
                facts.fromArchive(),
                facts.history(),
                notes.stream().map(this::printed).toList(),
                RelatedStories.of(related),
                tags,
                Dateline.into(body.html(), facts.dateline()),
                body.frames(),
                atEnd(credits),
                writers.stream()
                        .filter(writer -> writer.bio() != null && !writer.bio().isBlank())
                        .distinct()
                        .toList(),
                description,
                picture,
                facts.genre(),
                Reading.minutes(facts.body().length()),
                ShareLink.of(facts.headline(), Settings.paperUrl() + facts.path()),
                NewsArticle.of(facts, beside(writers, notes, tags, description, picture), this::iso)
                        .json());
    }

    private NewsArticle.Beside beside(
            List<Credit> writers, List<Note> notes, List<ShownTag> tags, String description, SharedPicture picture) {
        return new NewsArticle.Beside(
                writers,
                notes,
                tags,
                description,
                picture,
                messages.text("paper.name"),
                messages.text("paper.fullName"));
    }

    /** The body of a version as its readers had it. */
    String body(String body, String dateline) {
        return Dateline.into(printed(body).html(), dateline);
    }

    /** The same for who has asked for the pictures of several stories at once. */
    String body(String body, String dateline, Map<String, Picture> known) {
        return Dateline.into(printed(body, known).html(), dateline);
    }

    private PrintedBody printed(String body) {
        return printed(body, pictures.all(PrintedBody.pictures(body)));
    }

    /** A page with a picture is another one when the picture is, and when its licence has ended. */
    private PrintedBody printed(String body, Map<String, Picture> known) {
        var today = pictures.today();
        for (var id : PrintedBody.pictures(body)) {
            shown.picture(id);
            if (known.containsKey(id) && known.get(id).mayBeShown(today)) {
                var last = known.get(id).details().licenceEnds();
                shown.until(last == null ? null : zone.start(last.plusDays(1)));
            }
        }
        return PrintedBody.of(body, known, today, messages::text);
    }

    private List<Name> underHeadline(List<Credit> writers) {
        return Name.joined(
                writers.stream()
                        .filter(Credit::underHeadline)
                        .map(writer -> Name.of(writer.name(), writer.handle()))
                        .toList(),
                messages::and);
    }

    /** Who is named at the end; where nobody is, those who wrote it are. */
    private static List<Credit> atEnd(List<Credit> credits) {
        var atEnd = credits.stream().filter(credit -> !credit.underHeadline()).toList();
        return atEnd.stream().anyMatch(Credit::words)
                ? atEnd
                : java.util.stream.Stream.concat(
                                credits.stream().filter(credit -> credit.words() && credit.underHeadline()),
                                atEnd.stream())
                        .toList();
    }

    private PrintedNote printed(Note note) {
        return new PrintedNote(PrintedNote.title(note.kind()), zone.publicationLine(note.at()), note.text());
    }

    /** Only the time when that says enough. */
    private String updatedLine(StoryFacts facts) {
        var sameDay = zone.day(facts.updatedAt()).equals(zone.day(facts.firstPublishedAt()));
        return sameDay ? zone.clock(facts.updatedAt()) + " " + zone.label() : zone.publicationLine(facts.updatedAt());
    }

    String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone.id()));
    }
}
