package org.thesop.wire.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RowButtons;
import org.thesop.platform.web.SentId;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;
import org.thesop.wire.WireDetails;
import org.thesop.wire.WireSourceRow;
import org.thesop.wire.Wires;

/** desk/archive/wire-sources: the feeds that the paper may read. */
@Named
@RequestScoped
public class WireSourcesPage {

    private static final int USUALLY_EVERY = 30;

    @Inject
    Wires wires;

    @Inject
    Stories stories;

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

    private List<WireSourceRow> rows;
    private List<Section> sections;
    private Long changing;
    private String name;
    private String address;
    private String credit;
    private String section;
    private int every = USUALLY_EVERY;
    private boolean active = true;

    @PostConstruct
    void load() {
        rows = wires.sources();
        // The form is called source as well, and says so under that name when it is sent.
        var id = SentId.of(request.getParameter("changing")).or(() -> SentId.of(request.getParameter("source")));
        rows.stream().filter(row -> id.isPresent() && row.id() == id.get()).forEach(row -> {
            changing = row.id();
            name = row.name();
            address = row.address();
            credit = row.credit();
            section = row.section();
            every = row.everyMinutes();
            active = row.active();
        });
    }

    /** Keeps what the form says. */
    public String store() {
        var details = new WireDetails(name, address, credit, section, every, active);
        var problems = details.problems();
        if (!problems.isEmpty()) {
            problems.values().forEach(key -> moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key)));
            return null;
        }
        var done = moves.attempt(
                "wire.stored", "wire.addressThere", () -> wires.allow(changing, details, signedIn.person()));
        return done ? "/desk/archive/wire-sources?faces-redirect=true" : null;
    }

    /** Forgets the one whose button was pressed. */
    public String press() {
        return rowButtons
                .pressed("forget")
                .map(id -> moves.attempt("wire.forgotten", () -> wires.forget(id, signedIn.person()))
                        ? "/desk/archive/wire-sources?faces-redirect=true"
                        : null)
                .orElse(null);
    }

    /** How it was when it was asked last, in words. */
    public String state(WireSourceRow row) {
        if (!row.active()) {
            return messages.text("wire.notRead");
        }
        if (!row.trouble().isEmpty()) {
            return messages.text(row.trouble());
        }
        return row.answeredAt() == null
                ? messages.text("wire.notYet")
                : messages.text("wire.answered", zone.recent(row.answeredAt(), clock.instant()));
    }

    public String every(WireSourceRow row) {
        return messages.text("wire.everyMinutes", row.everyMinutes());
    }

    public List<WireSourceRow> getRows() {
        return rows;
    }

    public List<Section> getSections() {
        if (sections == null) {
            sections = stories.sections();
        }
        return sections;
    }

    /** The one that the form is about; null for a new one. */
    public Long getChanging() {
        return changing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public int getEvery() {
        return every;
    }

    public void setEvery(int every) {
        this.every = every;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
