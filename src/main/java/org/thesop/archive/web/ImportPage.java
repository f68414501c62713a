package org.thesop.archive.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.archive.Archive;
import org.thesop.archive.CapturedName;
import org.thesop.archive.CapturedPage;
import org.thesop.archive.CapturedPageParser;
import org.thesop.archive.NotACapturedPageException;
import org.thesop.archive.OldAddressException;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/archive/import: upload a captured page, look at what was understood, store it. Keeps the file between the two. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Archive archive;

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

    private transient Part file;
    private transient CapturedPage page;
    private byte[] bytes;
    private String fileName;
    private String refusal;
    private String excerpt;
    private String section;
    private String oldAddress;
    private String byline;

    /** Reads the uploaded file and shows what was understood, or why it is no page. Stores nothing. */
    public void read() throws IOException {
        forget();
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("import.noFile"));
            return;
        }
        try (var sent = file.getInputStream()) {
            bytes = sent.readAllBytes();
        }
        fileName = file.getSubmittedFileName();
        try {
            page = parse();
            byline = page.bylines().isEmpty() ? names(page.credits()) : names(page.bylines());
        } catch (NotACapturedPageException no) {
            bytes = null;
            refusal = messages.text("PageRefusal." + no.reason().name(), String.valueOf(no.line()), no.excerpt());
            excerpt = no.excerpt();
        }
    }

    /** Stores what the preview shows. */
    public String store() {
        var chosen = stories.section(section == null ? "" : section).orElse(null);
        if (chosen == null) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("import.noSection"));
            return null;
        }
        try {
            var details = new Archive.Details(fileName, chosen, byline, oldAddress);
            var done = moves.attempt("import.done", () -> archive.add(getPage(), details, signedIn.person()));
            return done ? "/desk/archive/import?faces-redirect=true" : null;
        } catch (OldAddressException e) {
            moves.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text(e.taken() ? "import.addressTaken" : "import.addressOdd"));
            return null;
        }
    }

    /** Forgets the file. */
    public void forget() {
        page = null;
        bytes = null;
        refusal = null;
        excerpt = null;
    }

    private CapturedPage parse() {
        return new CapturedPageParser(zone.id()).parse(bytes);
    }

    /** What was understood; null while nothing was read. */
    public CapturedPage getPage() {
        if (page == null && bytes != null) {
            page = parse();
        }
        return page;
    }

    /** Where the page stands already; null when it is new. */
    public String getAlreadyAt() {
        return archive.addressOf(getPage()).orElse(null);
    }

    public String getPublished() {
        return messages.text(
                "import.published", zone.publicationLine(getPage().published().instant()));
    }

    public String getCredits() {
        return getPage().credits().stream()
                .map(name ->
                        name.title().map(title -> name.name() + ", " + title).orElse(name.name()))
                .collect(Collectors.joining("; "));
    }

    private static String names(List<CapturedName> names) {
        return names.stream().map(CapturedName::name).collect(Collectors.joining(", "));
    }

    public List<Section> getSections() {
        return stories.sections();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFileName() {
        return fileName;
    }

    /** Why the file is no page, in words; null when it is one. */
    public String getRefusal() {
        return refusal;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getOldAddress() {
        return oldAddress;
    }

    public void setOldAddress(String oldAddress) {
        this.oldAddress = oldAddress;
    }

    public String getByline() {
        return byline;
    }

    public void setByline(String byline) {
        this.byline = byline;
    }
}
