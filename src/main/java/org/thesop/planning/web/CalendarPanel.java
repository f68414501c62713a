package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.planning.CalendarFeed;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.Settings;

/** The private address under which the budget is read by the calendar program of the person at the desk. */
@Named
@RequestScoped
public class CalendarPanel {

    @Inject
    CalendarFeed feed;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    BudgetPage page;

    private LinkSecret made;
    private Boolean there;

    /** The page shows the address in its answer, and nowhere again. */
    public String make() {
        moves.attempt("calendar.made", () -> made = feed.make(signedIn.person()));
        there = null;
        return null;
    }

    public String end() {
        moves.attempt("calendar.ended", () -> feed.end(signedIn.person()));
        return "/desk/planning/budget?faces-redirect=true";
    }

    /** Whether the person has an address. */
    public boolean isThere() {
        if (there == null) {
            there = feed.has(signedIn.person());
        }
        return there;
    }

    /** The address that was just made, for the part of the budget in sight; null otherwise. */
    public String getAddress() {
        return made == null
                ? null
                : Settings.paperUrl() + "/calendar/" + made.secret() + ".ics?"
                        + page.getFilter().inAddress();
    }
}
