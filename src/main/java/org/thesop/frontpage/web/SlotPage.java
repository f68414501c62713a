package org.thesop.frontpage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.thesop.frontpage.Pick;
import org.thesop.frontpage.Slot;
import org.thesop.frontpage.Spot;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.story.Section;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.web.Moves;
import org.thesop.story.web.TypedMoments;

/** desk/frontpage/slot: one slot of a page, what stands in it when, and something else to put there for a time. */
@Named
@RequestScoped
public class SlotPage extends ArrangementForm {

    @Inject
    TypedMoments moments;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private Instant begin;
    private Instant end;
    private String from;
    private String until;
    private String readIn;

    /** Loads what the page shows, or answers that there is no such place. */
    public void open() {
        moves.open(() -> {
            if (isGone()) {
                throw new UnknownEditionException(-1);
            }
            retimed().map(getDesk().arrangement().slot(spot()).picks()::get).ifPresent(pick -> {
                from = pick.from() == null ? null : WallTime.field(pick.from(), zone);
                until = pick.until() == null ? null : WallTime.field(pick.until(), zone);
            });
        });
    }

    /** Does what the pressed button of a story or of a choice is named after. */
    public String press() {
        if (isGone()) {
            return gone();
        }
        return rowButtons
                .pressed("put")
                .map(story -> place((since, over) -> Pick.story(story, since, over)))
                .or(() -> rowButtons.pressed("off").map(pick -> takeOff(pick.intValue())))
                .orElse(null);
    }

    /** Fills the slot with the newest of a section. */
    public String rule() {
        var of = requested.section(getSection() == null ? "" : getSection());
        if (isGone()) {
            return gone();
        }
        if (of.isEmpty()) {
            refuse("front.rule.which");
            return null;
        }
        return place((since, over) -> Pick.newestOf(of.get().id(), since, over));
    }

    /** Fills the slot with what is read most, of the whole paper or of the section that was chosen. */
    public String mostRead() {
        var ofAll = readIn == null || readIn.isBlank();
        var of = ofAll ? Optional.<Long>empty() : requested.section(readIn).map(Section::id);
        if (isGone()) {
            return gone();
        }
        // A section that is not there any more is not the whole paper.
        if (!ofAll && of.isEmpty()) {
            refuse("front.mostRead.which");
            return null;
        }
        return place((since, over) -> Pick.mostReadIn(of.orElse(null), since, over));
    }

    /** Gives the choice that the address names the times in the fields. */
    public String retime() {
        if (isGone()) {
            return gone();
        }
        var number = retimed();
        return readTimes()
                ? attempt(
                        "front.retimed",
                        () -> arranging.retime(
                                requested.page(), seen(), spot(), number.orElseThrow(), begin, end, signedIn.person()))
                : null;
    }

    private String takeOff(int pick) {
        return attempt(
                "front.cleared", () -> arranging.takeOff(requested.page(), seen(), spot(), pick, signedIn.person()));
    }

    private String place(BiFunction<Instant, Instant, Pick> made) {
        if (!readTimes()) {
            return null;
        }
        if (getDesk().arrangement().slot(spot()).picks().size() >= Slot.MOST_PICKS) {
            attempts.refuse(messages.text("front.slot.full", Slot.MOST_PICKS));
            return null;
        }
        var pick = made.apply(begin, end);
        return attempt("front.put", () -> arranging.place(requested.page(), seen(), spot(), pick, signedIn.person()));
    }

    /** Reads the fields; false when one of them has to be typed again, and the person has been told so. */
    private boolean readTimes() {
        if (!isLeftOpen(from)) {
            var moment = moments.read(from, "which-from");
            if (moment.isEmpty()) {
                return false;
            }
            begin = moment.get();
        }
        if (!isLeftOpen(until)) {
            var moment = moments.read(until, "which-until");
            if (moment.isEmpty()) {
                return false;
            }
            end = moment.get();
        }
        var earliest = begin == null || begin.isBefore(clock.instant()) ? clock.instant() : begin;
        if (end != null && !end.isAfter(earliest)) {
            refuse("front.time.over");
            return false;
        }
        return true;
    }

    private static boolean isLeftOpen(String typed) {
        return typed == null || typed.isBlank();
    }

    /** What was typed stays in its fields when somebody else was quicker, under the arrangement as it is now. */
    private String attempt(String doneKey, Moves.Attempt attempt) {
        if (attempts.attempt(doneKey, attempt)) {
            return there();
        }
        lookAgain();
        return isGone() ? there() : null;
    }

    /** @throws UnknownEditionException when the address names none; it is answered with 404 */
    private Spot spot() {
        return Spot.read(request.getParameter("slot")).orElseThrow(() -> new UnknownEditionException(-1));
    }

    /** Whether somebody has removed its row. */
    private boolean isGone() {
        return !getDesk().arrangement().has(spot());
    }

    private String gone() {
        refuse("front.slot.gone");
        return there();
    }

    private void refuse(String key) {
        attempts.refuse(messages.text(key));
    }

    /** The number of the choice whose times are changed; empty when the address names none. */
    private Optional<Integer> retimed() {
        return Optional.ofNullable(request.getParameter("pick"))
                .filter(number -> number.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number ->
                        number < getDesk().arrangement().slot(spot()).picks().size());
    }

    public boolean isRetiming() {
        return retimed().isPresent();
    }

    /** Whose times the fields have, and how they are meant. */
    public String getTimesHint() {
        var id = zone.id().getId();
        return retimed()
                .map(number -> messages.text(
                        "front.retime.hint",
                        id,
                        zone.label(),
                        getPicks().get(number).what()))
                .orElseGet(() -> messages.text("front.time.hint", id, zone.label()));
    }

    public int getSlot() {
        return spot().number();
    }

    public String getName() {
        return texts.name(getDesk(), spot());
    }

    public List<PickView> getPicks() {
        return texts.picks(getDesk(), spot());
    }

    /** The slug of the section whose most read story is asked for; blank for the whole paper. */
    public String getReadIn() {
        return readIn;
    }

    public void setReadIn(String readIn) {
        this.readIn = readIn;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
