package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;
import org.thesop.review.EditorsNote;
import org.thesop.review.EditorsNotes;
import org.thesop.story.web.Moves;

/** What editors tell each other beside a story's copy, in the review room. */
@Named
@RequestScoped
public class EditorsNotesPanel {

    @Inject
    EditorsNotes notes;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Moves moves;

    private Boolean shown;
    private List<Note> lines;
    private String text;

    /** One note as the panel shows it. */
    public record Note(String by, String initials, String when, String text) {}

    /** Whether the person is one of those who read them; asked once a request. */
    public boolean shown(long edition) {
        if (shown == null) {
            shown = notes.mayRead(edition, signedIn.person());
        }
        return shown;
    }

    /** The notes about this edition, oldest first; loaded once a request. */
    public List<Note> of(long edition) {
        if (!shown(edition)) {
            return List.of();
        }
        if (lines == null) {
            lines = notes.about(edition, signedIn.person()).stream()
                    .map(this::line)
                    .toList();
        }
        return lines;
    }

    private Note line(EditorsNote note) {
        return new Note(note.by().name(), note.by().initials(), zone.full(note.at()), note.text());
    }

    /** Leaves what was typed; what is refused stays in its field. */
    public void leave(long edition) {
        if (text != null
                && !text.isBlank()
                && moves.attempt("editorsNotes.left", () -> notes.leave(edition, text, signedIn.person()))) {
            text = null;
        }
        lines = null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
