package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.thesop.platform.PaperZone;

/** Opens the files of imports. */
@ApplicationScoped
class Sources {

    @Inject
    ImportFiles files;

    @Inject
    PaperZone zone;

    /** @throws UnreadableSourceException when it cannot be opened */
    ItemSource open(ToDo run) {
        var file = files.path(run.file());
        return switch (run.kind()) {
            case CAPTURED_PAGES -> new CapturedPages(file, run.source(), zone.id());
            case NEWS_ITEMS -> new NewsItems(file, run.source(), false, zone.id());
            case NEWS_DRAFTS -> new NewsItems(file, run.source(), true, zone.id());
            case WORDPRESS -> new Wordpress(file, run.source(), zone.id());
        };
    }
}
