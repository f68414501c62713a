package org.thesop.archive.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.thesop.archive.MissedAddresses;
import org.thesop.archive.MissedRow;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RowButtons;
import org.thesop.story.web.Moves;

/** desk/archive/missed: what readers ask for most and do not find. */
@Named
@RequestScoped
public class MissedPage {

    private static final int MOST = 100;

    @Inject
    MissedAddresses missed;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    PaperZone zone;

    @Inject
    RowButtons rowButtons;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String words;
    private boolean leftAlone;
    private List<MissedRow> rows;

    @PostConstruct
    void load() {
        words = Optional.ofNullable(request.getParameter("words")).orElse("").strip();
        leftAlone = "left".equals(request.getParameter("show"));
        rows = missed.with(words, leftAlone, MOST);
    }

    /** Leaves the one whose button was pressed out, or brings it back. The button says which, and not the list it stood in. */
    public String press() {
        return rowButtons
                .pressedOf("leave")
                .map(path -> leave(path, true))
                .or(() -> rowButtons.pressedOf("bring").map(path -> leave(path, false)))
                .orElse(null);
    }

    private String leave(String path, boolean alone) {
        var done = moves.attempt(
                alone ? "missed.left" : "missed.back", () -> missed.leave(path, alone, signedIn.person()));
        var said = new LinkedHashMap<String, String>();
        said.put("words", words);
        said.put("show", leftAlone ? "left" : "");
        var query = AddressWords.write(said);
        return done ? "/desk/archive/missed?faces-redirect=true" + (query.isEmpty() ? "" : "&" + query) : null;
    }

    /** Where a managing editor says what an address leads to. */
    public String leading(MissedRow row) {
        var said = new LinkedHashMap<String, String>();
        said.put("from", row.path());
        return "old-addresses?" + AddressWords.write(said);
    }

    /** How long the bar of a row is, in hundredths of the longest. */
    public long part(MissedRow row) {
        return Math.max(1, Math.round(100.0 * row.times() / rows.get(0).times()));
    }

    /** When a reader asked for it last. */
    public String last(MissedRow row) {
        return zone.recent(row.lastAt(), clock.instant());
    }

    public boolean isMore() {
        return rows.size() == MOST;
    }

    public boolean isLeftAlone() {
        return leftAlone;
    }

    public List<MissedRow> getRows() {
        return rows;
    }

    public String getWords() {
        return words;
    }
}
