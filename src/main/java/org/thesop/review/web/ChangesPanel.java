package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.review.EditNote;
import org.thesop.review.EditorsChanges;
import org.thesop.review.EditorsChanges.Change;
import org.thesop.review.EditorsChanges.Compared;
import org.thesop.review.EditorsChanges.Since;
import org.thesop.story.BodyChanges;
import org.thesop.story.Editions;
import org.thesop.story.Permissions;

/** What changed in a story's copy and what is suggested, in the writing room and in the review room. */
@Named
@RequestScoped
public class ChangesPanel {

    @Inject
    Editions editions;

    @Inject
    EditorsChanges changes;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private Boolean sees;
    private boolean explains;
    private boolean loaded;
    private Compared compared;

    /** Whether the person is one of those who see suggestions. */
    @Transactional
    public boolean seesSuggestions(long id) {
        if (sees == null) {
            var edition = editions.get(id);
            sees = Permissions.maySeeSuggestions(edition, signedIn.person());
            explains = Permissions.maySuggest(edition, signedIn.person());
        }
        return sees;
    }

    /** What changed; null when there is nothing to show. Loaded once a request. */
    @Transactional
    public Compared compared(long id) {
        if (!loaded && seesSuggestions(id)) {
            compared = changes.since(id, asked(), signedIn.person()).orElse(null);
        }
        loaded = true;
        return compared;
    }

    private Optional<Since> asked() {
        var word = request.getParameter("since");
        return Arrays.stream(Since.values())
                .filter(each -> each.name().equals(word))
                .findFirst();
    }

    /** From when on. */
    public Since getSince() {
        return compared.since();
    }

    /** Whether it is shown at once: to its writers, and to whoever has just said from when on. */
    public boolean isUnfolded() {
        return !explains || request.getParameter("since") != null;
    }

    /** Whether the person may say why something was changed. */
    public boolean isExplain() {
        return explains;
    }

    /** {@code Since submission: 14 changes}; to a writer {@code What your editor changed, and why: 14 changes}. */
    public String getTitle() {
        var what = explains ? messages.of(getSince()) : messages.text("changes.forWriter");
        return messages.text("changes.title", what, compared.changes().size());
    }

    /** {@code Style 3 · Fact 1}; empty when nothing was explained. */
    public String getKinds() {
        return compared.kinds().entrySet().stream()
                .map(each -> messages.of(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** One changed paragraph, as the list that shows changes takes it. */
    public List<BodyChanges.Row> rows(Change change) {
        return List.of(change.body());
    }

    /** The editors of a change of which none has said why. */
    public String whoChanged(Change change) {
        return change.notes().stream().map(note -> note.by().name()).distinct().collect(Collectors.joining(", "));
    }

    /** What a change is about; empty when its editor did not say. */
    public String kind(EditNote note) {
        return note.reason().kind() == null ? "" : messages.of(note.reason().kind());
    }
}
