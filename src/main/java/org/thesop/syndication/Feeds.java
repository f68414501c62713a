package org.thesop.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.thesop.house.Declarations;
import org.thesop.house.ShownTag;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;
import org.thesop.site.Name;
import org.thesop.site.Portfolios;
import org.thesop.site.PublicAddress;
import org.thesop.site.SectionLink;
import org.thesop.site.SectionPages;
import org.thesop.site.TagPages;
import org.thesop.site.WholeStories;
import org.thesop.site.WholeStory;

/** The feeds of the paper, of a section, a person and a tag: each a handful of queries, however many stories there are. */
@ApplicationScoped
@Transactional
public class Feeds {

    /** So many of the newest stories; whoever looks once a day misses none. */
    static final int MOST = 40;

    @Inject
    WholeStories stories;

    @Inject
    SectionPages sections;

    @Inject
    TagPages tags;

    @Inject
    Portfolios portfolios;

    @Inject
    Declarations declarations;

    @Inject
    Messages messages;

    /** The feed at this address, whatever its form; empty where nothing stands that it could be of. */
    public Optional<Feed> at(PublicAddress address) {
        var of = address.feedOf();
        return switch (of.kind()) {
            case FRONT -> Optional.of(ofPaper());
            case SECTION -> sections.named(of.name()).map(this::ofSection);
            case TAG -> tags.named(of.name()).map(this::ofTag);
            case PERSON -> portfolios.name(of.name()).map(name -> ofPerson(of.name(), name));
            default -> Optional.empty();
        };
    }

    /** The addresses, without their endings, of the feeds in which these editions stand. */
    public List<String> with(Collection<Long> editions) {
        var home = Settings.paperUrl();
        return stories.pathsWith(editions).stream()
                .map(path -> home + path + "/feed")
                .toList();
    }

    /** What is said of the paper wherever machines read of it. */
    public FeedWords words() {
        return words(Settings.paperUrl() + "/feeds");
    }

    /** The same in a feed, which names the page that tells people what it is. */
    public FeedWords words(Feed feed) {
        return feed.page().equals(Settings.paperUrl() + "/") ? words() : words(feed.address());
    }

    private FeedWords words(String aboutIt) {
        var home = Settings.paperUrl();
        var hub = declarations.now().hub();
        return new FeedWords(
                messages.text("paper.name"),
                home,
                hub.isEmpty() ? null : hub,
                messages.text("feeds.forPeople", aboutIt));
    }

    private Feed ofPaper() {
        return feed(
                messages.text("site.title.front"),
                messages.text("site.description.front"),
                "",
                paper(),
                stories.newest(MOST));
    }

    private Feed ofSection(SectionLink section) {
        Spoken.say(section.language());
        return feed(
                titled(section.name()),
                messages.text("site.description.section", section.name()),
                section.path(),
                section.language(),
                stories.ofSections(sections.slugs(section), MOST));
    }

    private Feed ofTag(ShownTag tag) {
        return feed(
                titled(tag.name()),
                messages.text("site.description.tag", tag.name()),
                tag.path(),
                paper(),
                stories.ofTag(tag, MOST));
    }

    private Feed ofPerson(String handle, Name person) {
        return feed(
                titled(person.name()),
                messages.text("feeds.about.person", person.name()),
                person.path(),
                paper(),
                stories.ofPerson(handle, MOST));
    }

    private static String paper() {
        return Spoken.ofThePaper().tag();
    }

    private String titled(String what) {
        return what + " · " + messages.text("paper.name");
    }

    private Feed feed(String title, String about, String path, String language, List<WholeStory> found) {
        var updated = found.stream().map(WholeStory::updated).max(Instant::compareTo);
        var home = Settings.paperUrl();
        return new Feed(
                title,
                about,
                home + (path.isEmpty() ? "/" : path),
                home + path + "/feed",
                language,
                updated.orElseGet(stories::changedAt),
                found);
    }
}
