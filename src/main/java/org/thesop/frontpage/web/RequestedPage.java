package org.thesop.frontpage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.thesop.frontpage.PaperPage;
import org.thesop.platform.Messages;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.UnknownEditionException;

/** The page of the paper that an address of this desk names: {@code ?page=front}, {@code ?page=campus}. */
@Named
@RequestScoped
public class RequestedPage {

    private static final String FRONT = "front";

    @Inject
    HttpServletRequest request;

    @Inject
    Stories stories;

    @Inject
    Messages messages;

    private List<Section> sections;

    /** The word for it in addresses. */
    public String getWord() {
        var word = request.getParameter("page");
        return word == null ? FRONT : word;
    }

    /** @throws UnknownEditionException when the paper has no such page */
    public PaperPage page() {
        return getWord().equals(FRONT)
                ? PaperPage.FRONT
                : new PaperPage(section().orElseThrow(this::unknown).id());
    }

    private Optional<Section> section() {
        return getSections().stream()
                .filter(each -> each.slug().equals(getWord()))
                .findFirst();
    }

    /** Pages answer 404 to this one. */
    private UnknownEditionException unknown() {
        return new UnknownEditionException(-1);
    }

    /** Its name: that of the section, or the front page's. */
    public String getName() {
        return section().map(Section::name).orElseGet(() -> messages.text("front.title"));
    }

    /** Where readers find it. */
    public String getPath() {
        return section().map(Section::path).orElse("/");
    }

    /** All sections, in the order of the navigation. */
    public List<Section> getSections() {
        if (sections == null) {
            sections = stories.sections();
        }
        return sections;
    }

    /** The slug of the section whose page it is, empty for the front page: what a new row is filled from by itself. */
    String ownSection() {
        return section().map(Section::slug).orElse("");
    }

    /** The section with this slug; empty for none. */
    Optional<Section> section(String slug) {
        return getSections().stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    /** The name of the section with this id. */
    String sectionName(Long id) {
        return getSections().stream()
                .filter(each -> each.id().equals(id))
                .map(Section::name)
                .findFirst()
                .orElse("");
    }
}
