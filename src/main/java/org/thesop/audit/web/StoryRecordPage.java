package org.thesop.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.thesop.audit.RecordLink;
import org.thesop.audit.StoryRecord;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Decision;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RequestedEdition;

/** desk/story/record: everything that was decided about a story, on one page to print. */
@Named
@RequestScoped
public class StoryRecordPage {

    private static final int SHORT = 12;

    @Inject
    RequestedEdition requested;

    @Inject
    StoryRecord record;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private String headline;
    private List<Row> rows = List.of();
    private List<Line> beside = List.of();

    /**
     * A decision as it is printed.
     *
     * @param edition the word for the edition that it was about
     * @param hash its beginning, as long as two people compare by eye
     * @param text the same of what it made public, null where it did not
     */
    public record Row(
            long number, String when, String who, String edition, String what, String why, String hash, String text) {}

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> {
            var kept = record.of(requested.id(), signedIn.person());
            headline = kept.headline();
            rows = kept.links().stream().map(this::row).toList();
            beside = kept.beside().stream().map(this::line).toList();
        });
    }

    /** What happened to it beside the decisions, as it is printed. */
    public record Line(String when, String who, String what, String details) {}

    private Line line(StoryRecord.Beside beside) {
        return new Line(
                zone.full(beside.at()),
                beside.who() == null ? messages.text("record.clock") : beside.who(),
                messages.text("record.beside." + beside.what()),
                beside.details());
    }

    private Row row(RecordLink link) {
        var decision = link.decision();
        return new Row(
                link.number(),
                zone.full(decision.at()),
                decision.by() == null
                        ? messages.text("record.clock")
                        : decision.by().name(),
                messages.of(decision.edition().kind()),
                what(decision),
                decision.reason(),
                link.hash().substring(0, SHORT),
                link.textHash() == null ? null : link.textHash().substring(0, SHORT));
    }

    private String what(Decision decision) {
        var done = messages.text("EditionAction." + decision.action() + ".done");
        return decision.moment() == null ? done : done + " " + zone.full(decision.moment());
    }

    public long getId() {
        return requested.id();
    }

    public String getHeadline() {
        return headline == null || headline.isBlank() ? messages.text("row.untitled") : headline;
    }

    public List<Line> getBeside() {
        return beside;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** As of when it was printed. */
    public String getNow() {
        return zone.full(clock.instant());
    }
}
