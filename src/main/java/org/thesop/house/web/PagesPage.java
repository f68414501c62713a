package org.thesop.house.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.house.OwnPage;
import org.thesop.house.PageVersionRow;
import org.thesop.house.PaperPages;

/** desk/house/pages: the pages that the paper writes of itself. */
@Named
@RequestScoped
public class PagesPage {

    @Inject
    PaperPages pages;

    private List<PageVersionRow> last;

    @PostConstruct
    void load() {
        last = pages.last();
    }

    public OwnPage[] getPages() {
        return OwnPage.values();
    }

    /** Its last save; null when it is as the paper began. */
    public PageVersionRow saved(OwnPage page) {
        return last.stream().filter(row -> row.page() == page).findFirst().orElse(null);
    }
}
