package org.thesop.export.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.thesop.export.ExportKind;
import org.thesop.export.ExportRow;
import org.thesop.export.Exports;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RowButtons;
import org.thesop.story.web.Moves;

/** desk/archive/export: the whole paper to take along, form by form, and what was made of late. */
@Named
@RequestScoped
public class ExportPage {

    private static final int MOST = 20;
    private static final long KILOBYTE = 1024;

    @Inject
    Exports exports;

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

    @Inject
    RowButtons rowButtons;

    @Inject
    HttpServletRequest request;

    private List<ExportRow> rows;

    @PostConstruct
    void load() {
        rows = exports.newest(MOST, signedIn.person());
    }

    /** Asks for the form whose button was pressed. */
    public String press() {
        return rowButtons.pressedOf("make").map(this::make).orElse(null);
    }

    private String make(String word) {
        var asked = Arrays.stream(ExportKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
        if (asked.isEmpty()) {
            return null;
        }
        return moves.attempt("export.asked", () -> exports.ask(asked.get(), signedIn.person(), request.getLocalPort()))
                ? "/desk/archive/export?faces-redirect=true"
                : null;
    }

    /** Whether somebody waits for one: the page looks again by itself then. */
    public boolean isAtWork() {
        return rows.stream().anyMatch(ExportRow::isAtWork);
    }

    public List<ExportRow> getRows() {
        return rows;
    }

    public ExportKind[] getKinds() {
        return ExportKind.values();
    }

    /** What a form is, carries or does not carry, or what its button says. */
    public String text(ExportKind kind, String about) {
        return messages.text("export." + kind.word() + "." + about);
    }

    /** Who asked for it and when, in words. */
    public String asked(ExportRow row) {
        return messages.text("export.askedBy", row.askedBy(), zone.recent(row.askedAt(), clock.instant()));
    }

    /** How large its file is, in words. */
    public String size(ExportRow row) {
        var kilobytes = Math.max(1, row.bytes() / KILOBYTE);
        return kilobytes < KILOBYTE
                ? messages.text("export.kilobytes", kilobytes)
                : messages.text("export.megabytes", kilobytes / KILOBYTE);
    }
}
