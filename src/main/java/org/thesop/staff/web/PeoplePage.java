package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.thesop.people.SignedIn;
import org.thesop.people.Standings;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.staff.Leaving;
import org.thesop.staff.Staff;
import org.thesop.staff.Staff.Which;
import org.thesop.staff.StaffRow;
import org.thesop.story.web.Moves;

/** desk/staff/people: everybody, now and before. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int MOST = 200;

    @Inject
    Staff staff;

    @Inject
    Leaving leaving;

    @Inject
    LeaversAccount account;

    @Inject
    Standings standings;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    HttpServletRequest request;

    private List<StaffRow> rows;

    public List<StaffRow> getRows() {
        if (rows == null) {
            rows = staff.list(which(), getWords(), MOST + 1);
        }
        return rows.size() > MOST ? rows.subList(0, MOST) : rows;
    }

    /** Whether there are more than the list shows. */
    public boolean isMore() {
        getRows();
        return rows.size() > MOST;
    }

    private Which which() {
        for (var each : Which.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(request.getParameter("show"))) {
                return each;
            }
        }
        return Which.HERE;
    }

    public boolean isShowing(String which) {
        return which().name().equals(which);
    }

    /** For the address of the list. */
    public String getShow() {
        return which().name().toLowerCase(Locale.ROOT);
    }

    public String getWords() {
        return Objects.requireNonNullElse(request.getParameter("q"), "").strip();
    }

    /** Opens the desk again to somebody who had left, and the account with it. */
    public String comeBack(String handle) {
        if (moves.attempt("staff.comeBack.done", () -> leaving.comeBack(handle, signedIn.person()))) {
            account.open(handle, signedIn.person());
        }
        return "/desk/staff/people?faces-redirect=true";
    }

    /** Shuts the account of somebody who has left, when Keycloak did not answer then. */
    public String shut(String handle) {
        if (account.shut(handle, signedIn.person())) {
            moves.say(FacesMessage.SEVERITY_INFO, messages.text("accounts.shutDone"));
        }
        return "/desk/staff/people?faces-redirect=true&show=" + getShow();
    }

    /** Whether somebody who has left could still sign in, as far as anybody has seen. */
    public boolean canSignIn(StaffRow row) {
        return row.leftAt() != null && standings.isOpen(row.handle());
    }

    /** Whether somebody who works here cannot sign in: their account was shut. */
    public boolean isShutOut(StaffRow row) {
        return row.leftAt() == null && row.really() == null && standings.isShut(row.handle());
    }

    /** The role, or since when somebody is gone and as what. */
    public String standing(StaffRow row) {
        if (row.role() != null) {
            return messages.of(row.role());
        }
        if (row.really() != null) {
            return messages.text("staff.really", row.really());
        }
        if (row.leftAt() == null) {
            return messages.text("staff.noRole");
        }
        var day = zone.shortDay(row.leftAt());
        return row.leftAs() == null
                ? messages.text("staff.leftOn", day)
                : messages.text("staff.leftAs", messages.of(row.leftAs()), day);
    }
}
