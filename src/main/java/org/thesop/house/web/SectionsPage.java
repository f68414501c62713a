package org.thesop.house.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.house.SectionLine;
import org.thesop.house.Sections;
import org.thesop.people.SignedIn;

/** desk/house/sections: the parts of the paper in their order. */
@Named
@RequestScoped
public class SectionsPage {

    @Inject
    Sections sections;

    @Inject
    SignedIn signedIn;

    @Inject
    HouseMoves moves;

    private List<SectionLine> lines;

    @PostConstruct
    void load() {
        lines = sections.lines();
    }

    public String earlier(String slug) {
        return move(slug, true);
    }

    public String later(String slug) {
        return move(slug, false);
    }

    private String move(String slug, boolean earlier) {
        moves.attempt("sections.moved", () -> sections.move(slug, earlier, signedIn.person()));
        return "/desk/house/sections?faces-redirect=true";
    }

    public List<SectionLine> getLines() {
        return lines;
    }
}
