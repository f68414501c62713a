package org.thesop.letters.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thesop.letters.LetterRow;
import org.thesop.letters.Letters;
import org.thesop.people.SignedIn;

/** desk/letters/letters: what readers wrote to the editor. */
@Named
@RequestScoped
public class LettersPage {

    private static final int MOST = 100;

    @Inject
    Letters letters;

    @Inject
    SignedIn signedIn;

    private List<LetterRow> rows;

    @PostConstruct
    void load() {
        rows = letters.newest(MOST);
    }

    public String answered(long id) {
        letters.answered(id, signedIn.person());
        return "/desk/letters/letters?faces-redirect=true";
    }

    /** Opens the editor's own mail with the answer begun. */
    public String reply(LetterRow row) {
        var subject = URLEncoder.encode("Re: " + row.subject(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "mailto:" + row.email() + "?subject=" + subject;
    }

    public List<LetterRow> getRows() {
        return rows;
    }

    public long getOpen() {
        return rows.stream().filter(row -> row.answeredBy() == null).count();
    }
}
