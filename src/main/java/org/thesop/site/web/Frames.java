package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.thesop.newsstand.Shown;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.site.BannerInSight;
import org.thesop.site.ChangesPage;
import org.thesop.site.LinkedData;
import org.thesop.site.Navigation;

/** Makes the frame of a page: its title, the day, the sections. */
@ApplicationScoped
public class Frames {

    @Inject
    Navigation navigation;

    @Inject
    BannerInSight banner;

    @Inject
    Assets assets;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    Shown shown;

    @Inject
    Messages messages;

    /**
     * The frame of a page of the paper.
     *
     * @param title null on the front page, which bears the paper's own name
     * @param path of its canonical address, null for a page that stands for another
     * @param section the section that the reader is in, null for none
     */
    Frame of(String title, String description, String path, String section) {
        return new Frame(
                title == null ? messages.text("site.title.front") : title + " · " + messages.text("paper.name"),
                description,
                path == null ? null : Settings.paperUrl() + path,
                today(),
                navigation.from(section),
                assets.stylesheet(),
                assets.icon(),
                Settings.paperUrl() + assets.card(),
                banner.words(),
                null,
                List.of());
    }

    /** The same frame as it will be at another moment. */
    Frame at(Instant moment, Frame frame) {
        return new Frame(
                frame.title(),
                frame.description(),
                frame.canonical(),
                zone.longDay(moment),
                frame.sections(),
                frame.stylesheet(),
                frame.icon(),
                frame.card(),
                frame.banner(),
                frame.feed(),
                frame.data());
    }

    /** The frame of what changed in a story; found under the story itself. */
    Frame ofChanges(ChangesPage page) {
        return of(messages.text("site.changes.of", page.headline()), null, null, page.section());
    }

    /** The way from the front page to a page, as search engines show it. */
    String way(LinkedData.Step... steps) {
        var home = Stream.of(new LinkedData.Step(messages.text("paper.name"), "/"));
        return LinkedData.way(Stream.concat(home, Stream.of(steps)).toList());
    }

    /** The frame of an error page, which has to stand when the database does not. */
    Frame withoutDatabase(String title) {
        return new Frame(
                title + " · " + messages.text("paper.name"),
                null,
                null,
                today(),
                List.of(),
                assets.stylesheet(),
                assets.icon(),
                Settings.paperUrl() + assets.card(),
                banner.words(),
                null,
                List.of());
    }

    /** At midnight it is another day on every page. */
    private String today() {
        var now = clock.instant();
        shown.until(zone.start(zone.day(now).plusDays(1)));
        return zone.longDay(now);
    }
}
