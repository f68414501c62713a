package org.thesop.house.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thesop.house.OwnPage;
import org.thesop.house.PageOvertakenException;
import org.thesop.house.PageText;
import org.thesop.house.PageVersionRow;
import org.thesop.house.PaperPages;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.story.BodyChanges;
import org.thesop.story.TextChanges;
import org.thesop.story.web.Moves;

/**
 * desk/house/page-compare: two versions of a page of the paper's own words, and bringing the first of them back.
 * {@code ?page=about&version=2&to=4}; without the second it is the one that stands now.
 */
@Named
@RequestScoped
public class PageComparePage {

    private static final int MOST_VERSIONS = 50;

    @Inject
    PaperPages pages;

    @Inject
    SignedIn signedIn;

    @Inject
    HouseMoves moves;

    @Inject
    Moves says;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    HttpServletRequest request;

    private OwnPage page;
    private int newest;
    private int builtOn = -1;
    private PageText from;
    private PageText to;
    private List<Version> versions;

    /** A version that can be chosen, in one line. */
    public record Version(int number, String label) {}

    /** Answers that there is no such page or version when it cannot show both. */
    public void open() {
        load();
        if (from == null || to == null) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** When it is first asked for: which buttons are there is asked before the page is opened. */
    private void load() {
        if (page == null) {
            page = OwnPage.of(request.getParameter("page")).orElse(null);
        }
        if (page != null && to == null) {
            var now = pages.now(page);
            newest = now.number();
            if (builtOn < 0) {
                builtOn = newest;
            }
            from = pages.version(page, number("version")).orElse(null);
            to = request.getParameter("to") == null
                    ? now
                    : pages.version(page, number("to")).orElse(null);
        }
    }

    private int number(String parameter) {
        var typed = request.getParameter(parameter);
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** Makes the first of both the page; what stands now stays in the history. */
    public String restore() {
        load();
        var why = messages.text("pages.restored.note", from.number());
        try {
            return moves.attempt(
                            "pages.saved", () -> pages.restore(page, from.number(), builtOn, why, signedIn.person()))
                    ? "/desk/house/page?faces-redirect=true&page=" + page.slug()
                    : null;
        } catch (PageOvertakenException overtaken) {
            builtOn = overtaken.newest();
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("pages.overtaken", overtaken.newest()));
            return null;
        }
    }

    /** All that can be chosen, newest first. */
    public List<Version> getVersions() {
        if (versions == null) {
            var rows = pages.history(getPage(), MOST_VERSIONS);
            var all = new ArrayList<Version>();
            rows.forEach(row -> all.add(new Version(row.number(), label(row))));
            // Older than the history goes back, and all the same in an address.
            Stream.of(from.number(), to.number())
                    .filter(number -> number > 0 && rows.stream().noneMatch(row -> row.number() == number))
                    .distinct()
                    .forEach(number -> all.add(new Version(number, messages.text("pages.version", number))));
            all.add(new Version(0, messages.text("pages.version.0")));
            versions = List.copyOf(all);
        }
        return versions;
    }

    private String label(PageVersionRow row) {
        return messages.text("pages.version.by", row.number(), row.by(), zone.full(row.at()));
    }

    public TextChanges getTitleChanges() {
        load();
        return TextChanges.between(from.title(), to.title());
    }

    public TextChanges getDeckChanges() {
        load();
        return TextChanges.between(from.deck(), to.deck());
    }

    public BodyChanges getBodyChanges() {
        load();
        return BodyChanges.between(from.body(), to.body());
    }

    public boolean isSame() {
        return getTitleChanges().none()
                && getDeckChanges().none()
                && getBodyChanges().none();
    }

    /** Whether both stand beside each other; otherwise in one text. */
    public boolean isBeside() {
        return "beside".equals(request.getParameter("view"));
    }

    /** The address of this page in the other view. */
    public String view(boolean beside) {
        return "?page=" + page.slug() + "&version=" + from.number() + "&to=" + to.number()
                + (beside ? "&view=beside" : "");
    }

    /** Whether bringing the first of both back changes anything that is to be seen here. */
    public boolean isRestorable() {
        load();
        return from != null && to != null && from.number() != newest && !isSame();
    }

    public OwnPage getPage() {
        load();
        return page;
    }

    public int getFrom() {
        load();
        return from.number();
    }

    public int getTo() {
        load();
        return to.number();
    }

    public int getBuiltOn() {
        load();
        return builtOn;
    }

    public void setBuiltOn(int builtOn) {
        this.builtOn = builtOn;
    }
}
