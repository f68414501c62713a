package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.thesop.house.ShownTag;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;
import org.thesop.site.Name;
import org.thesop.site.Portfolios;
import org.thesop.site.PublicAddress;
import org.thesop.site.SectionPages;
import org.thesop.site.TagPages;

/** Finds what a feed is of, for the page that tells people what it is, and where that is now. */
@ApplicationScoped
public class FeedPages {

    @Inject
    SectionPages sections;

    @Inject
    TagPages tags;

    @Inject
    Portfolios portfolios;

    /**
     * The page about one feed.
     *
     * @param of what it is of, by its name
     * @param path of the page that lists the same
     */
    public record FeedPage(String of, String path) {

        /** Its whole address without its ending. */
        public String address() {
            return Settings.paperUrl() + path + "/feed";
        }
    }

    /** Empty where nothing of this address has a feed. */
    Optional<FeedPage> of(PublicAddress page) {
        return switch (page.kind()) {
            case SECTION ->
                sections.named(page.name()).map(section -> {
                    Spoken.say(section.language());
                    return new FeedPage(section.name(), section.path());
                });
            case TAG -> tags.named(page.name()).map(tag -> new FeedPage(tag.name(), tag.path()));
            case PERSON -> portfolios.name(page.name()).map(Name::name).map(name -> ofPerson(name, page));
            default -> Optional.empty();
        };
    }

    private static FeedPage ofPerson(String name, PublicAddress page) {
        return new FeedPage(name, "/people/" + page.name());
    }

    /** The path that what it was of has now; empty where there never was one. */
    public Optional<String> formerly(PublicAddress page) {
        return switch (page.kind()) {
            case SECTION -> sections.formerly(page.name());
            case TAG -> tags.find(page.name()).map(ShownTag::path);
            case PERSON -> portfolios.path(page.name());
            default -> Optional.empty();
        };
    }
}
