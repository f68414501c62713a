package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.story.LeaseView;
import org.thesop.story.Leases;
import org.thesop.story.StrayRow;
import org.thesop.story.Strays;

/** rooms/lease: who is writing, and what is kept beside the story. */
@Named
@RequestScoped
public class LeasePanel {

    /** More than anybody wants to merge; the history has them all. */
    private static final int MOST = 20;

    @Inject
    Leases leases;

    @Inject
    Strays strays;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    private LeaseView lease;
    private List<StrayRow> kept;
    private List<StrayRow> mine;

    /** Says who else is writing; empty when nobody is. */
    public String text(long edition) {
        if (lease == null) {
            lease = leases.glance(edition, signedIn.person());
        }
        // One's own lease is most likely this very tab's, from the page before; the script finds out.
        return lease.own() ? "" : text(messages, lease, lease.since() == null ? "" : zone.clock(lease.since()));
    }

    /** How many seconds a lease outlives a browser that is gone. */
    public long getSeconds() {
        return Settings.lease().toSeconds();
    }

    /** Whether this person most likely came to write: others ask for the lease when they touch the text. */
    public boolean eager(EditionView view) {
        return view.mine() || view.about().writers().contains(signedIn.person());
    }

    static String text(Messages messages, LeaseView lease, String since) {
        if (lease.isFree()) {
            return "";
        }
        return lease.own() ? messages.text("lease.own", since) : messages.text("lease.held", lease.holder(), since);
    }

    /** What is kept beside the edition for this person to merge. */
    public List<StrayRow> kept(long edition) {
        if (kept == null) {
            kept = strays.beside(edition, signedIn.person(), MOST);
        }
        return kept;
    }

    /** What this person typed and what is kept beside some story. */
    public List<StrayRow> getMine() {
        if (mine == null) {
            mine = strays.of(signedIn.person(), MOST);
        }
        return mine;
    }

    public String time(StrayRow row) {
        return zone.full(row.at());
    }

    /** Whose text it is, and since when it waits. */
    public String line(StrayRow row) {
        var own = row.handle().equals(signedIn.person().handle());
        return messages.text(own ? "stray.yours" : "stray.theirs", row.by(), zone.full(row.at()));
    }
}
