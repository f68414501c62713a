package org.thesop.archive.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.archive.Archive;
import org.thesop.archive.CapturedName;
import org.thesop.archive.CapturedPage;
import org.thesop.archive.CapturedPageParser;
import org.thesop.archive.Lead;
import org.thesop.archive.NotACapturedPageException;
import org.thesop.archive.OldAddressException;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.FilePage;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/archive/import: upload a captured page, look at what was understood, store it. Keeps the file between the two. */
@Named
@ViewScoped
public class ImportPage extends FilePage {

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

    private transient CapturedPage page;
    private String excerpt;
    private String section;
    private String oldAddress;
    private String byline;

    /** Reads the uploaded file and shows what was understood, or why it is no page. Stores nothing. */
    public void read() throws IOException {
        if (!take(Integer.MAX_VALUE)) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("import.noFile"));
            return;
        }
        try {
            page = parse(kept().orElseThrow());
            byline = page.bylines().isEmpty() ? names(page.credits()) : names(page.bylines());
        } catch (NotACapturedPageException no) {
            refuse(messages.text("PageRefusal." + no.reason().name(), String.valueOf(no.line()), no.excerpt()));
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
            var details = new Archive.Details(getFileName(), chosen, byline, oldAddress);
            var done = moves.attempt("import.done", () -> archive.add(getPage(), details, signedIn.person()));
            return done ? "/desk/archive/import?faces-redirect=true" : null;
        } catch (OldAddressException e) {
            moves.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text(e.because() == Lead.Becomes.MOVED ? "import.addressTaken" : "import.addressOdd"));
            return null;
        }
    }

    @Override
    public void forget() {
        super.forget();
        page = null;
        excerpt = null;
    }

    private CapturedPage parse(byte[] bytes) {
        return new CapturedPageParser(zone.id()).parse(bytes);
    }

    /** What was understood; null while nothing was read. */
    public CapturedPage getPage() {
        if (page == null) {
            page = kept().map(this::parse).orElse(null);
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
