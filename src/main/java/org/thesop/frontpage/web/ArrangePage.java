package org.thesop.frontpage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.thesop.frontpage.Arrangement;
import org.thesop.frontpage.ArrangementVersion;
import org.thesop.frontpage.Pick;
import org.thesop.frontpage.Slot;
import org.thesop.frontpage.Spot;
import org.thesop.frontpage.Template;
import org.thesop.platform.web.SentId;
import org.thesop.story.Section;
import org.thesop.story.web.Moves;
import org.thesop.story.web.TypedMoments;

/** desk/frontpage/arrange: the front page or a section's, row by row, and the stories to put there. */
@Named
@RequestScoped
public class ArrangePage extends ArrangementForm {

    private List<RowView> rows;

    @Inject
    TypedMoments moments;

    @Inject
    Clock clock;

    private String later;
    private String story;
    private String from;
    private String to;
    private Template template = Template.FOUR_UP;

    /** Loads what the page shows, or answers that there is no such page. */
    public void open() {
        moves.open(this::getDesk);
    }

    /** Puts the story that was dragged, or chosen by its button, into a slot. */
    public String put() {
        var at = spot(to);
        var id = SentId.of(story).orElse(0L);
        if (at.isEmpty()) {
            return gone();
        }
        if (getDesk().arrangement().slot(at.get()).picks().size() >= Slot.MOST_PICKS) {
            return refuse(messages.text("front.slot.full", Slot.MOST_PICKS));
        }
        return attempt(
                "front.put",
                () -> arranging.place(
                        requested.page(), seen(), at.get(), Pick.story(id, null, null), signedIn.person()));
    }

    /** Lets the slot that was dragged and the one it was dropped on change places. */
    public String swap() {
        var one = spot(from);
        var other = spot(to);
        return one.isEmpty() || other.isEmpty()
                ? gone()
                : attempt(
                        "front.swapped",
                        () -> arranging.swap(requested.page(), seen(), one.get(), other.get(), signedIn.person()));
    }

    /** Does what the pressed button of a row, a slot or a version is named after. */
    public String press() {
        return pressed("up", this::up)
                .or(() -> pressed("down", row -> up(row + 1)))
                .or(() -> pressed("remove", this::remove))
                .or(() -> pressed("fill", this::fill))
                .or(() -> pressed("clear", this::clear))
                .or(() -> pressed("back", this::bringBack))
                .or(() -> pressed("keep", this::keepIn))
                .orElse(null);
    }

    private Optional<String> pressed(String name, IntFunction<String> act) {
        return rowButtons.pressed(name).map(number -> act.apply(number.intValue()));
    }

    private String clear(int spot) {
        return spot(Integer.toString(spot))
                .map(at -> attempt(
                        "front.cleared", () -> arranging.clear(requested.page(), seen(), at, signedIn.person())))
                .orElseGet(this::gone);
    }

    private String up(int row) {
        return attempt("front.row.moved", () -> arranging.moveUp(requested.page(), seen(), row, signedIn.person()));
    }

    private String remove(int row) {
        return attempt(
                "front.row.removed", () -> arranging.removeRow(requested.page(), seen(), row, signedIn.person()));
    }

    /** Fills a row with the newest of what was chosen beside its button. */
    private String fill(int row) {
        var of = idOf(request.getParameter("of-" + row));
        return attempt(
                "front.row.filled", () -> arranging.fillRow(requested.page(), seen(), row, of, signedIn.person()));
    }

    /** Null for the whole paper. */
    private Long idOf(String slug) {
        return requested.section(slug == null ? "" : slug).map(Section::id).orElse(null);
    }

    public String addRow() {
        if (getRows().size() >= Arrangement.MOST_ROWS) {
            return refuse(messages.text("front.row.full", Arrangement.MOST_ROWS));
        }
        return attempt(
                "front.row.added",
                () -> arranging.addRow(requested.page(), seen(), template, idOf(chosenSection()), signedIn.person()));
    }

    public String undo() {
        return attempt("front.undone", () -> arranging.undo(requested.page(), seen(), signedIn.person()));
    }

    private String bringBack(int number) {
        return attempt(
                "front.broughtBack", () -> arranging.bringBack(requested.page(), seen(), number, signedIn.person()));
    }

    public String putOut() {
        return attempt("front.putOut", () -> arranging.putOut(requested.page(), seen(), signedIn.person()));
    }

    /** Has readers see the arrangement from the moment in the field on; a moment that is none stays there. */
    public String putOutLater() {
        var moment = moments.read(later, "which-later");
        if (moment.isEmpty()) {
            return null;
        }
        if (!moment.get().isAfter(clock.instant())) {
            attempts.refuse(messages.text("front.later.over"));
            return null;
        }
        return attempt(
                "front.later.done",
                () -> arranging.putOutAt(requested.page(), seen(), moment.get(), signedIn.person()));
    }

    private String keepIn(int number) {
        return attempt("front.later.not.done", () -> arranging.keepIn(requested.page(), number, signedIn.person()));
    }

    /** Whoever was overtaken looks at the other's arrangement next; what they do then is done to that one. */
    private String attempt(String doneKey, Moves.Attempt attempt) {
        attempts.attempt(doneKey, attempt);
        return there();
    }

    private String gone() {
        return refuse(messages.text("front.slot.gone"));
    }

    private String refuse(String why) {
        attempts.refuse(why);
        return there();
    }

    /** A place on the page as it is now; a place that is not there any more is none. */
    private Optional<Spot> spot(String text) {
        return Spot.read(text).filter(getDesk().arrangement()::has);
    }

    public List<RowView> getRows() {
        if (rows == null) {
            rows = texts.rows(getDesk());
        }
        return rows;
    }

    public boolean last(RowView row) {
        return row.index() == getRows().size() - 1;
    }

    public String getStanding() {
        return texts.standing(getDesk());
    }

    public String done(ArrangementVersion version) {
        return texts.done(version);
    }

    public String made(ArrangementVersion version) {
        return texts.made(version);
    }

    /** Since when, or from when on, readers see it; empty when they never do. */
    public String onThePage(ArrangementVersion version) {
        return texts.onThePage(version);
    }

    /** Whether readers see it later, by a moment that somebody chose. */
    public boolean isPlanned(ArrangementVersion version) {
        return version.isPlanned(clock.instant());
    }

    /** Whether this version can be brought back: every one but the newest. */
    public boolean isEarlier(ArrangementVersion version) {
        return version.number() != getDesk().number();
    }

    public List<Template> getTemplates() {
        return List.of(Template.values());
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = story;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** As its field has it. */
    public String getLater() {
        return later;
    }

    public void setLater(String later) {
        this.later = later;
    }

    public Template getTemplate() {
        return template;
    }

    public void setTemplate(Template template) {
        this.template = template;
    }

    /** What fills a new row at first: on a section's page its own. */
    @Override
    public String getSection() {
        return chosenSection() == null ? requested.ownSection() : chosenSection();
    }
}
