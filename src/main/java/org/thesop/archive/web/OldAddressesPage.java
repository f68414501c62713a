package org.thesop.archive.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.thesop.archive.OldAddressException;
import org.thesop.archive.OldAddressRow;
import org.thesop.archive.OldAddresses;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RowButtons;
import org.thesop.story.web.Moves;

/** desk/archive/old-addresses: which address of the old site leads to which story. */
@Named
@RequestScoped
public class OldAddressesPage {

    private static final int MOST = 200;

    @Inject
    OldAddresses addresses;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    RowButtons rowButtons;

    @Inject
    HttpServletRequest request;

    private String words;
    private String from;
    private String to;
    private List<OldAddressRow> rows;

    @PostConstruct
    void load() {
        words = said("words");
        from = said("from");
        to = said("to");
        rows = addresses.with(words, MOST);
    }

    private String said(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** Leads the address that was typed to the story that was typed. */
    public String lead() {
        try {
            return moves.attempt("old.led", () -> addresses.lead(from, to, signedIn.person())) ? back("", "") : null;
        } catch (OldAddressException odd) {
            moves.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text("Becomes." + odd.because().name()));
            return null;
        }
    }

    /** Lets the one whose button was pressed lead nowhere, and has it ready in the form for who did not mean that. */
    public String press() {
        return rowButtons.pressedOf("forget").map(this::forget).orElse(null);
    }

    private String forget(String path) {
        var led = addresses.leadsTo(path).orElse("");
        return moves.attempt("old.forgotten", () -> addresses.forget(path, signedIn.person())) ? back(path, led) : null;
    }

    private String back(String again, String story) {
        var said = new LinkedHashMap<String, String>();
        said.put("words", words);
        said.put("from", again);
        said.put("to", story);
        var query = AddressWords.write(said);
        return "/desk/archive/old-addresses?faces-redirect=true" + (query.isEmpty() ? "" : "&" + query);
    }

    public boolean isMore() {
        return rows.size() == MOST;
    }

    public List<OldAddressRow> getRows() {
        return rows;
    }

    public String getWords() {
        return words;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
