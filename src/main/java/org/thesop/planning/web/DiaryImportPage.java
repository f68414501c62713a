package org.thesop.planning.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thesop.people.SignedIn;
import org.thesop.planning.Diary;
import org.thesop.planning.DiaryEntry;
import org.thesop.planning.DiaryEvent;
import org.thesop.planning.DiaryFile;
import org.thesop.planning.NoDiaryFileException;
import org.thesop.planning.PlanningPermissions;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.FilePage;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Section;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RoomChoices;

/** desk/planning/diary-import: upload a calendar file, look at what is in it, take what is wanted. */
@Named
@ViewScoped
public class DiaryImportPage extends FilePage {

    private static final long serialVersionUID = 1L;

    @Inject
    Diary diary;

    @Inject
    RoomChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Moves says;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private transient DiaryFile read;
    private transient Map<String, DiaryEvent> known;
    private String section;

    /** Answers that the page is not for this person, where it is not. */
    public void open() {
        moves.open(() -> {
            if (!PlanningPermissions.mayAssign(signedIn.person())) {
                throw new ForbiddenException("the diary kept by " + signedIn.person());
            }
        });
    }

    /** Reads the uploaded file and shows what is in it, or why it cannot be read. Stores nothing. */
    public void read() throws IOException {
        if (!take(DiaryFile.MOST_BYTES + 1)) {
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("import.noFile"));
            return;
        }
        try {
            read = DiaryFile.read(kept().orElseThrow(), zone.id());
        } catch (NoDiaryFileException no) {
            refuse(messages.text("DiaryRefusal." + no.reason(), DiaryFile.MOST_BYTES / 1024, DiaryFile.MOST_EVENTS));
        }
    }

    /** Puts what is marked into the diary. */
    public String store() {
        var marked = marked();
        if (marked.isEmpty()) {
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("diary.import.markOne"));
            return null;
        }
        var chosen = getEntries().stream()
                .filter(each -> marked.contains(each.uid()))
                .toList();
        var about = choices.getSections().stream()
                .filter(each -> each.slug().equals(section))
                .findFirst()
                .orElse(null);
        var done = moves.attempt("diary.import.done", () -> diary.take(chosen, about, signedIn.person()));
        return done ? "/desk/planning/diary?faces-redirect=true" : null;
    }

    private Set<String> marked() {
        return new HashSet<>(Arrays.asList(
                Optional.ofNullable(request.getParameterValues("event")).orElse(new String[0])));
    }

    @Override
    public void forget() {
        super.forget();
        read = null;
        known = null;
    }

    /** What was understood; empty while nothing was read. */
    public List<DiaryEntry> getEntries() {
        if (read == null) {
            read = kept().map(bytes -> DiaryFile.read(bytes, zone.id())).orElse(null);
        }
        return read == null ? List.of() : read.entries();
    }

    /** How many events of the file could not be understood. */
    public int getUnreadable() {
        return getEntries().isEmpty() ? 0 : read.unreadable();
    }

    /** Whether it is in the diary already, and would be brought up to date. */
    public boolean isKnown(DiaryEntry entry) {
        if (known == null) {
            known = diary.known(getEntries());
        }
        return known.containsKey(entry.uid());
    }

    /** Whether it is marked at first: whatever is not over. */
    public boolean isAhead(DiaryEntry entry) {
        var last = entry.repeat() == null
                ? Optional.of(entry.at())
                : entry.repeat().last(entry.at());
        var lasts = entry.length() == null ? Duration.ZERO : entry.length();
        return last.isEmpty() || !last.get().plus(lasts).isBefore(zone.start(zone.day(clock.instant())));
    }

    public List<Section> getSections() {
        return choices.getSections();
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }
}
