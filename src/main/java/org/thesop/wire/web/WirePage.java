package org.thesop.wire.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RowButtons;
import org.thesop.platform.web.SentId;
import org.thesop.story.web.Moves;
import org.thesop.wire.WireRow;
import org.thesop.wire.WireState;
import org.thesop.wire.Wires;

/** desk/review/wire: what came in from feeds, for an editor to take as a draft or to drop. */
@Named
@RequestScoped
public class WirePage {

    private static final int MOST = 50;

    @Inject
    Wires wires;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    RowButtons rowButtons;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String words;
    private WireState state;
    private List<WireRow> rows;
    private Long read;
    private String body;

    @PostConstruct
    void load() {
        words = Optional.ofNullable(request.getParameter("words")).orElse("").strip();
        state = Arrays.stream(WireState.values())
                .filter(each -> each.name().equals(request.getParameter("state")))
                .findFirst()
                .orElse(WireState.NEW);
        rows = wires.items(state, words, MOST);
        read = SentId.of(request.getParameter("read")).orElse(null);
        if (read != null) {
            body = wires.body(read, signedIn.person()).map(each -> each.html()).orElse(null);
        }
    }

    /** Takes, drops or brings back the one whose button was pressed. */
    public String press() {
        return rowButtons
                .pressed("take")
                .map(this::take)
                .or(() -> rowButtons
                        .pressed("drop")
                        .map(id -> move("wire.dropped", () -> wires.drop(id, signedIn.person()))))
                .or(() -> rowButtons
                        .pressed("bring")
                        .map(id -> move("wire.broughtBack", () -> wires.bringBack(id, signedIn.person()))))
                .orElse(null);
    }

    private String take(long id) {
        var draft = new long[1];
        var done = moves.attempt("wire.taken", "wire.gone", () -> {
            var edition = wires.take(id, signedIn.person());
            edition.ifPresent(made -> draft[0] = made);
            return edition.isPresent();
        });
        return done ? "/desk/story/write?faces-redirect=true&edition=" + draft[0] : back();
    }

    private String move(String doneKey, BooleanSupplier attempt) {
        moves.attempt(doneKey, "wire.gone", attempt);
        return back();
    }

    private String back() {
        var query = query(state, null);
        return "/desk/review/wire?faces-redirect=true" + (query.isEmpty() ? "" : "&" + query);
    }

    private String query(WireState of, Long reading) {
        var said = new LinkedHashMap<String, String>();
        said.put("state", of == WireState.NEW ? "" : of.name());
        said.put("words", words);
        said.put("read", reading == null ? "" : reading.toString());
        return AddressWords.write(said);
    }

    /** The address of this page with what stands so. */
    public String showing(WireState of) {
        return "wire?" + query(of, null);
    }

    /** The address of this page with the words of this one shown. */
    public String reading(WireRow row) {
        return "wire?" + query(state, row.id()) + "#item-" + row.id();
    }

    public boolean isRead(WireRow row) {
        return read != null && read == row.id() && body != null;
    }

    public String when(WireRow row) {
        return zone.recent(row.publishedAt() == null ? row.arrivedAt() : row.publishedAt(), clock.instant());
    }

    public String moved(WireRow row) {
        return messages.text("wire.movedBy", row.by(), zone.recent(row.movedAt(), clock.instant()));
    }

    public boolean isMore() {
        return rows.size() == MOST;
    }

    /** The words of the one that is read; null for none. */
    public String getBody() {
        return body;
    }

    public List<WireRow> getRows() {
        return rows;
    }

    public WireState[] getStates() {
        return WireState.values();
    }

    public WireState getState() {
        return state;
    }

    public String getWords() {
        return words;
    }
}
