package org.thesop.archive.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.thesop.archive.Lead;
import org.thesop.archive.Lead.Becomes;
import org.thesop.archive.LeadsFile;
import org.thesop.archive.OldAddresses;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.FilePage;
import org.thesop.story.web.Moves;

/** desk/archive/leads: a table of old addresses and stories, looked at before any of it is taken. */
@Named
@ViewScoped
public class LeadsPage extends FilePage {

    private static final long serialVersionUID = 1L;

    /** A page of twenty thousand lines helps nobody; what is odd comes first. */
    private static final int MOST_SHOWN = 200;

    @Inject
    OldAddresses addresses;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private transient List<Lead> leads;

    /** Reads the uploaded file and shows what each line would do. Stores nothing. */
    public void read() throws IOException {
        if (!take(LeadsFile.MOST_BYTES + 1)) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("import.noFile"));
            return;
        }
        try {
            leads = addresses.read(LeadsFile.read(kept().orElseThrow()));
        } catch (LeadsFile.UnreadableException no) {
            refuse(messages.text(
                    "Leads." + no.reason().name(), LeadsFile.MOST_BYTES / 1024 / 1024, LeadsFile.MOST_LINES));
        }
    }

    /** Takes what can be taken, as things stand now. */
    public String store() {
        var taken = getLeads();
        var done = moves.attempt("leads.done", () -> addresses.take(taken, signedIn.person()));
        return done ? "/desk/archive/old-addresses?faces-redirect=true" : null;
    }

    @Override
    public void forget() {
        super.forget();
        leads = null;
    }

    /** Every line of the file; empty while there is none. */
    public List<Lead> getLeads() {
        if (leads == null) {
            leads = kept().map(bytes -> addresses.read(LeadsFile.read(bytes))).orElse(List.of());
        }
        return leads;
    }

    /** Those that somebody has to look at first, then the others as they stand in the file. */
    public List<Lead> getShown() {
        return getLeads().stream()
                .sorted(java.util.Comparator.comparing(lead -> !lead.isOdd()))
                .limit(MOST_SHOWN)
                .toList();
    }

    public boolean isMore() {
        return getLeads().size() > MOST_SHOWN;
    }

    public long getTaken() {
        return getLeads().stream().filter(Lead::isTaken).count();
    }

    public long getSame() {
        return getLeads().stream()
                .filter(lead -> lead.becomes() == Becomes.SAME)
                .count();
    }

    public long getOdd() {
        return getLeads().stream().filter(Lead::isOdd).count();
    }

    /** What comes of a line, in words. */
    public String says(Lead lead) {
        return messages.text("Becomes." + lead.becomes().name());
    }
}
