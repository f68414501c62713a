package org.thesop.frontpage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.thesop.frontpage.ArrangementVersion;
import org.thesop.frontpage.Filled.FilledSlot;
import org.thesop.frontpage.Filled.How;
import org.thesop.frontpage.PageAtTheDesk;
import org.thesop.frontpage.Pick;
import org.thesop.frontpage.Row;
import org.thesop.frontpage.Spot;
import org.thesop.frontpage.StoryLine;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** A page that is being arranged, in the words of its desk. */
@RequestScoped
public class ArrangementTexts {

    /** What was chosen and has been out for longer looks forgotten. */
    private static final Duration FRESH = Duration.ofDays(3);

    @Inject
    RequestedPage requested;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** The rows of the page, from the top. */
    List<RowView> rows(PageAtTheDesk desk) {
        var rows = new ArrayList<RowView>();
        for (var at = 0; at < desk.arrangement().rows().size(); at++) {
            var row = desk.arrangement().rows().get(at);
            var slots = new ArrayList<SlotView>();
            for (var slot = 0; slot < row.slots().size(); slot++) {
                slots.add(slot(desk, new Spot(at, slot)));
            }
            var fills = row.section() == null
                    ? messages.text("front.row.fromAll")
                    : messages.text("front.row.rule", requested.sectionName(row.section()));
            var style = row.template().name().toLowerCase(Locale.ROOT).replace('_', '-');
            rows.add(new RowView(at, name(row, at), style, row.section(), fills, slots));
        }
        return rows;
    }

    private String name(Row row, int at) {
        return messages.text("front.row", at + 1, messages.of(row.template()));
    }

    /** A slot's name, which says where on the page it is. */
    String name(PageAtTheDesk desk, Spot at) {
        return messages.text("front.slot", name(desk.arrangement().rows().get(at.row()), at.row()), at.slot() + 1);
    }

    private SlotView slot(PageAtTheDesk desk, Spot at) {
        var filled = desk.filled().rows().get(at.row()).slots().get(at.slot());
        var slot = desk.arrangement().slot(at);
        var line = filled.story() == null
                ? null
                : desk.stories().get(filled.story().story());
        return new SlotView(
                at.number(),
                name(desk, at),
                messages.text("front.place.number", at.slot() + 1),
                line == null ? messages.text("front.slot.empty") : line.headline(),
                line == null ? "" : about(line) + sidebars(filled),
                filled.how().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                messages.of(filled.how()),
                !slot.isFree(),
                stale(filled, line),
                planned(desk, at, filled));
    }

    private String sidebars(FilledSlot filled) {
        return filled.sidebars().isEmpty()
                ? ""
                : " · " + messages.text("front.slot.sidebars", filled.sidebars().size());
    }

    private String stale(FilledSlot filled, StoryLine line) {
        var forgotten = filled.how() == How.CHOSEN
                && line != null
                && line.firstPublishedAt() != null
                && line.firstPublishedAt().isBefore(clock.instant().minus(FRESH));
        return forgotten
                ? messages.text("front.slot.stale", zone.recent(line.firstPublishedAt(), clock.instant()))
                : null;
    }

    /** What was chosen and does not hold now, and until when what holds does. */
    private List<String> planned(PageAtTheDesk desk, Spot at, FilledSlot filled) {
        return picks(desk, at).stream()
                .filter(pick -> !pick.holds() || !pick.when().isEmpty())
                .map(pick -> pick.holds() ? pick.when() : messages.text("front.pick.waits", pick.what(), pick.when()))
                .toList();
    }

    /** What was chosen for a slot, in that order. */
    List<PickView> picks(PageAtTheDesk desk, Spot at) {
        var picks = desk.arrangement().slot(at).picks();
        var filled = desk.filled().rows().get(at.row()).slots().get(at.slot());
        var views = new ArrayList<PickView>();
        for (var number = 0; number < picks.size(); number++) {
            var pick = picks.get(number);
            views.add(new PickView(number, what(desk, pick), when(pick, desk), holds(pick, filled)));
        }
        return views;
    }

    private boolean holds(Pick pick, FilledSlot filled) {
        return pick.isOn(clock.instant())
                && filled.story() != null
                && (pick.isRule()
                        ? filled.how() == How.BY_RULE
                        : filled.how() == How.CHOSEN
                                && pick.story() == filled.story().story());
    }

    private String what(PageAtTheDesk desk, Pick pick) {
        if (pick.isRule()) {
            return rule(pick);
        }
        var line = desk.stories().get(pick.story());
        return line == null ? messages.text("front.pick.gone") : messages.text("front.pick.story", line.headline());
    }

    private String rule(Pick pick) {
        if (pick.section() == null) {
            return messages.text("front.pick.mostRead");
        }
        var key = pick.kind() == Pick.Kind.MOST_READ ? "front.pick.mostRead.in" : "front.pick.rule";
        return messages.text(key, requested.sectionName(pick.section()));
    }

    /** Its time in words, with what else keeps it from readers; empty for always. */
    private String when(Pick pick, PageAtTheDesk desk) {
        var line = pick.isRule() ? null : desk.stories().get(pick.story());
        var parts = new ArrayList<String>();
        if (pick.isOver(clock.instant())) {
            parts.add(messages.text("front.pick.over"));
        } else {
            parts.add(between(pick));
        }
        if (line != null && !line.isOut()) {
            parts.add(
                    line.scheduledAt() == null
                            ? messages.text("front.pick.takenDown")
                            : messages.text("front.pick.scheduled", zone.full(line.scheduledAt())));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String between(Pick pick) {
        if (pick.from() != null && pick.until() != null) {
            return messages.text("front.pick.between", zone.full(pick.from()), zone.full(pick.until()));
        }
        if (pick.from() != null) {
            return messages.text("front.pick.from", zone.full(pick.from()));
        }
        return pick.until() == null ? "" : messages.text("front.pick.until", zone.full(pick.until()));
    }

    /** Section and age of a story, or when it will be out. */
    String about(StoryLine line) {
        var when = line.firstPublishedAt() == null
                ? messages.text("front.story.scheduled", zone.full(line.scheduledAt()))
                : zone.recent(line.firstPublishedAt(), clock.instant());
        return line.section() == null ? when : line.section() + " · " + when;
    }

    /** What readers see of the page, and whose work it is. */
    String standing(PageAtTheDesk desk) {
        if (desk.number() == 0) {
            return messages.text("front.untouched");
        }
        var out = desk.out()
                .map(version -> messages.text(
                        "front.out", version.outBy().name(), zone.full(version.outAt()), version.number()))
                .orElseGet(() -> messages.text("front.neverOut"));
        var now = clock.instant();
        var said = new StringJoiner(" ").add(out);
        if (!desk.isOut() && !desk.versions().get(0).isPlanned(now)) {
            said.add(messages.text("front.notOut", desk.number()));
        }
        desk.versions().stream()
                .filter(version -> version.isPlanned(now))
                .map(version -> messages.text("front.planned", version.number(), zone.full(version.outAt())))
                .forEach(said::add);
        return said.toString();
    }

    /** Since when, or from when on, readers see a version; empty when they never do. */
    String onThePage(ArrangementVersion version) {
        if (version.outAt() == null) {
            return "";
        }
        return messages.text(
                version.isPlanned(clock.instant()) ? "front.version.planned" : "front.version.out",
                zone.full(version.outAt()));
    }

    /** What was done in a version. */
    String done(ArrangementVersion version) {
        var done = messages.of(version.change());
        return version.about().isEmpty() ? done : messages.text("front.done", done, version.about());
    }

    /** Who made a version, and when. */
    String made(ArrangementVersion version) {
        return messages.text("front.made", version.madeBy().name(), zone.full(version.madeAt()));
    }
}
