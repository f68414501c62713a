package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The list of a section's stories, a page at a time. */
@ApplicationScoped
@Transactional
public class SectionPages {

    private static final int MOST = 20;

    @Inject
    Navigation navigation;

    @Inject
    Teasers teasers;

    /** The section's stories after the cursor; from the newest on when there is none. Empty for an unknown section. */
    public Optional<SectionList> of(String slug, String before) {
        return named(slug).map(section -> {
            var after = Cursor.of(before);
            return new SectionList(
                    section, after.isPresent(), teasers.ofSection(slug, after.orElse(Cursor.NEWEST), MOST));
        });
    }

    /** The section with this slug. */
    public Optional<SectionLink> named(String slug) {
        return navigation.sections().stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }
}
