package org.thesop.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.thesop.imports.ImportFiles;
import org.thesop.imports.ImportKind;
import org.thesop.imports.Imports;
import org.thesop.imports.RunRow;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/archive/imports: what was and is brought in by the hundred, and a file for another one. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int MOST = 50;

    @Inject
    Imports imports;

    @Inject
    ImportFiles files;

    @Inject
    Stories stories;

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

    private List<RunRow> rows;
    private List<Section> sections;
    private Part file;
    private ImportKind kind = ImportKind.CAPTURED_PAGES;
    private String section;

    @PostConstruct
    void load() {
        rows = imports.newest(MOST);
    }

    /** Keeps the file; it is looked through in a moment. */
    public String begin() throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("import.noFile"));
            return null;
        }
        var usual = stories.section(section == null ? "" : section).orElse(null);
        var begun = new long[1];
        try (var content = file.getInputStream()) {
            var kept = files.keep(content);
            var done = moves.attempt(
                    "imports.begun",
                    () -> begun[0] = imports.begin(kind, file.getSubmittedFileName(), kept, usual, signedIn.person()));
            return done ? "/desk/archive/run?faces-redirect=true&id=" + begun[0] : null;
        }
    }

    /** Whether anything happens without anybody, so that it is worth looking again. */
    public boolean isMoving() {
        return rows.stream().anyMatch(row -> row.state().moves());
    }

    public String when(RunRow row) {
        return zone.recent(row.madeAt(), clock.instant());
    }

    public List<RunRow> getRows() {
        return rows;
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    public List<Section> getSections() {
        if (sections == null) {
            sections = stories.sections();
        }
        return sections;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }
}
