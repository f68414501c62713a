package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.thesop.house.OwnPage;
import org.thesop.house.PaperPages;
import org.thesop.newsstand.KeptPage;
import org.thesop.newsstand.Shown;
import org.thesop.newsstand.web.Press;
import org.thesop.people.Role;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.site.ArchivePages;
import org.thesop.site.Corrections;
import org.thesop.site.FrontPage;
import org.thesop.site.LinkedData;
import org.thesop.site.Mastheads;
import org.thesop.site.Navigation;
import org.thesop.site.PageKey;
import org.thesop.site.Portfolios;
import org.thesop.site.PublicAddress;
import org.thesop.site.RecordPages;
import org.thesop.site.SectionPages;
import org.thesop.site.StoryChanges;
import org.thesop.site.StoryPages;
import org.thesop.site.TagPages;

/**
 * The door of the public paper. Asks {@link PublicAddress} what an address means, finds what stands there and has the
 * page printed, or answers with a redirect or the right status. What is not the paper's goes on through the chain.
 */
public class PaperFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What readers send something to; a servlet of its own answers. */
    private static final Set<PublicAddress.Kind> HAVE_FORMS = EnumSet.of(
            PublicAddress.Kind.CONTACT,
            PublicAddress.Kind.NEWSLETTER,
            PublicAddress.Kind.PRIVACY,
            PublicAddress.Kind.RECORD_CHECK);

    @Inject
    transient FrontPage frontPage;

    @Inject
    transient StoryPages stories;

    @Inject
    transient StoryChanges changes;

    @Inject
    transient RecordPages record;

    @Inject
    transient SectionPages sections;

    @Inject
    transient TagPages tags;

    @Inject
    transient Mastheads mastheads;

    @Inject
    transient Portfolios portfolios;

    @Inject
    transient ClipsAnswer clips;

    @Inject
    transient Corrections corrections;

    @Inject
    transient ArchivePages archive;

    @Inject
    transient FeedPages feedPages;

    @Inject
    transient PaperPages pages;

    @Inject
    transient Navigation navigation;

    @Inject
    transient Press press;

    @Inject
    transient Shown shown;

    @Inject
    transient Frames frames;

    @Inject
    transient Messages messages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        var address = PublicAddress.of(path, whole(request));
        if (!belongsToDesks(path)) {
            PaperHeaders.on(request, response);
        }
        if (address.kind() == PublicAddress.Kind.ELSEWHERE) {
            chain.doFilter(request, response);
        } else if (readsOnly(request) || HAVE_FORMS.contains(address.kind())) {
            keptOrPrinted(address, path, request, response, chain);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** The desks, their API and the resources of Faces bring headers of their own. */
    private static boolean belongsToDesks(String path) {
        return path.startsWith("/desk") || path.startsWith("/api/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** The address as it came, not decoded: the old site's are kept so. */
    private static String whole(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean readsOnly(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void keptOrPrinted(
            PublicAddress address,
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        // Of what is sent nothing is read here: how long it may be is for whoever takes it.
        var before = readsOnly(request) ? request.getParameter("before") : null;
        var key = PageKey.of(address, path, before).orElse(null);
        if (key == null) {
            answer(address, new PaperAnswer(request, response), chain);
        } else {
            var life = PageKey.isList(address) ? KeptPage.Life.LIST : KeptPage.Life.STORY;
            press.answer(
                    key,
                    life,
                    request,
                    response,
                    (asked, printed) -> answer(address, new PaperAnswer(asked, printed), chain));
        }
    }

    private void answer(PublicAddress address, PaperAnswer answer, FilterChain chain)
            throws IOException, ServletException {
        switch (address.kind()) {
            case FRONT -> front(answer);
            case STORY -> story(address, answer);
            case CHANGES -> changes(address, answer);
            case RECORD -> record(answer);
            case RECORD_CHECK -> chain.doFilter(answer.request(), answer.response());
            case SECTION -> section(address.name(), answer);
            case TAG -> tag(address.name(), answer);
            case WRITERS -> masthead(Role.WRITER, "/writers", answer);
            case EDITORS -> masthead(Role.EDITOR, "/editors", answer);
            case MANAGING_EDITORS -> masthead(Role.MANAGING_EDITOR, "/managing-editors", answer);
            case PERSON -> person(address.name(), answer);
            case CLIPS -> clips.page(address.name(), answer);
            case CLIPS_PRINTED -> clips.printed(address.name(), answer);
            case CORRECTIONS -> corrections(answer);
            case ARCHIVE -> archive(answer);
            case MONTH -> month(address, answer);
            case SEARCH -> {
                var description = messages.text("site.description.search");
                answer.framed(frames.of(messages.text("search.paper.title"), description, "/search", null));
                chain.doFilter(answer.request(), answer.response());
            }
            case ABOUT -> text(OwnPage.ABOUT, answer);
            case SUPPORT -> text(OwnPage.SUPPORT, answer);
            case CONTACT -> {
                answer.framed(frames.of(messages.text("site.title.contact"), null, "/contact", null));
                chain.doFilter(answer.request(), answer.response());
            }
            case NEWSLETTER -> withForm(address, "/newsletter", "newsletter.title", "newsletter.deck", answer, chain);
            case PRIVACY -> withForm(address, "/privacy", "site.title.privacy", "site.deck.privacy", answer, chain);
            case FEEDS -> feeds(answer);
            case FEED_PAGE -> feed(address, answer);
            case ROBOTS -> answer.text(messages.text("site.robots", Settings.paperUrl()));
            case SPELLED_DIFFERENTLY -> answer.movedHere(address.name());
            case OLD_STORY, OLD_FILE -> answer.moved(stories.formerly(address).or(() -> oldFront(address)));
            case OLD_SECTION ->
                answer.moved(sections.named(address.name())
                        .map(section -> section.path())
                        .or(() -> sections.formerly(address.name())));
            case OLD_PERSON -> answer.moved(portfolios.path(address.name()));
            case NOWHERE -> answer.nothing();
            default -> chain.doFilter(answer.request(), answer.response());
        }
    }

    private void front(PaperAnswer answer) throws IOException, ServletException {
        var front = frontPage.now();
        var data = LinkedData.paper(messages.text("paper.name"), messages.text("paper.fullName"));
        var frame = frames.of(null, messages.text("site.description.front"), "/", null);
        answer.page("front", front, frame.withData(data));
    }

    private void story(PublicAddress address, PaperAnswer answer) throws IOException, ServletException {
        var found = stories.at(address).orElse(null);
        if (found == null) {
            answer.nothing();
        } else if (found.movedTo() != null) {
            answer.movedByHand(found.movedTo());
        } else if (found.withdrawn() != null && found.withdrawn().sendsTo() != null) {
            answer.meanwhile(found.withdrawn().sendsTo());
        } else if (found.withdrawn() != null) {
            answer.response().setStatus(HttpServletResponse.SC_GONE);
            var section = found.withdrawn().section();
            var title = messages.text("site.title.withdrawn");
            answer.page("withdrawn", found.withdrawn(), frames.of(title, null, null, section));
        } else {
            var story = found.story();
            PaperHeaders.framing(story.frames(), answer.response());
            var way = frames.way(
                    new LinkedData.Step(story.sectionName(), story.sectionPath()),
                    new LinkedData.Step(story.headline(), story.path()));
            var frame = frames.of(story.foundAs(), story.description(), story.path(), story.section());
            answer.page("story", story, frame.withData(way));
        }
    }

    private void changes(PublicAddress address, PaperAnswer answer) throws IOException, ServletException {
        var found = changes.at(address).orElse(null);
        if (found == null) {
            answer.nothing();
        } else if (found.movedTo() != null) {
            answer.movedHere(found.movedTo());
        } else if (found.withdrawn()) {
            story(address, answer);
        } else {
            answer.page("changes", found.page(), frames.ofChanges(found.page()));
        }
    }

    private void record(PaperAnswer answer) throws IOException, ServletException {
        var days = record.before(answer.request().getParameter("before"));
        var description = messages.text("site.record.deck");
        answer.page("record", days, frames.of(messages.text("site.record.title"), description, "/record", null));
    }

    private void section(String slug, PaperAnswer answer) throws IOException, ServletException {
        var list = sections.of(slug, answer.request().getParameter("before")).orElse(null);
        if (list == null) {
            var now = sections.formerly(slug);
            if (now.isPresent()) {
                answer.movedByHand(now.get());
            } else {
                answer.nothing();
            }
        } else {
            var section = list.section();
            var description = messages.text("site.description.section", section.name());
            var frame = frames.of(section.name(), description, section.path(), slug);
            answer.page(
                    "section",
                    list,
                    frame.withFeed(section.path(), section.name())
                            .withData(frames.way(new LinkedData.Step(section.name(), section.path()))));
        }
    }

    private void tag(String slug, PaperAnswer answer) throws IOException, ServletException {
        var tag = tags.find(slug).orElse(null);
        if (tag == null) {
            answer.nothing();
        } else if (!tag.slug().equals(slug)) {
            answer.movedByHand(tag.path());
        } else {
            var list = tags.of(tag, answer.request().getParameter("before"));
            var description = messages.text("site.description.tag", tag.name());
            var frame = frames.of(tag.name(), description, tag.path(), null);
            answer.page(
                    "tag",
                    list,
                    frame.withFeed(tag.path(), tag.name())
                            .withData(frames.way(new LinkedData.Step(tag.name(), tag.path()))));
        }
    }

    private void masthead(Role role, String path, PaperAnswer answer) throws IOException, ServletException {
        var people = new Masthead(role, mastheads.of(role));
        answer.page("masthead", people, frames.of(messages.text(people.title()), null, path, null));
    }

    private void person(String handle, PaperAnswer answer) throws IOException, ServletException {
        var portfolio =
                portfolios.of(handle, answer.request().getParameter("before")).orElse(null);
        if (portfolio == null) {
            // The page of a double is that of the person.
            answer.moved(portfolios.path(handle));
        } else {
            var frame = frames.of(portfolio.name(), portfolio.bio(), portfolio.path(), null);
            answer.page(
                    "person",
                    portfolio,
                    frame.withFeed(portfolio.path(), portfolio.name())
                            .withData(portfolio.data(messages.text("paper.name"), messages.text("paper.fullName"))));
        }
    }

    private void corrections(PaperAnswer answer) throws IOException, ServletException {
        var list = corrections.page(answer.request().getParameter("before"));
        var title = messages.text("site.title.corrections");
        var description = messages.text("site.description.corrections");
        answer.page("corrections", list, frames.of(title, description, "/corrections", null));
    }

    private void archive(PaperAnswer answer) throws IOException, ServletException {
        var title = messages.text("site.archive.title");
        var frame = frames.of(title, messages.text("site.archive.deck"), "/archive", null);
        answer.page("archive", archive.overview(), frame);
    }

    private void month(PublicAddress address, PaperAnswer answer) throws IOException, ServletException {
        var month = archive.of(YearMonth.from(address.day()), answer.request().getParameter("before"))
                .orElse(null);
        if (month == null) {
            answer.nothing();
        } else {
            var description = messages.text("site.archive.month.deck", month.name());
            var way = frames.way(
                    new LinkedData.Step(messages.text("site.archive.title"), "/archive"),
                    new LinkedData.Step(month.name(), month.path()));
            answer.page(
                    "month",
                    month,
                    frames.of(month.name(), description, month.path(), null).withData(way));
        }
    }

    /** A page on which something is asked for; what follows its address is some reader's own, and no search is to find it. */
    private void withForm(
            PublicAddress address, String path, String title, String deck, PaperAnswer answer, FilterChain chain)
            throws IOException, ServletException {
        var forAll = address.name().isEmpty();
        var description = forAll ? messages.text(deck) : null;
        answer.framed(frames.of(messages.text(title), description, forAll ? path : null, null));
        chain.doFilter(answer.request(), answer.response());
    }

    private void feeds(PaperAnswer answer) throws IOException, ServletException {
        var title = messages.text("feeds.title");
        var frame = frames.of(title, messages.text("feeds.deck"), "/feeds", null);
        answer.page("feeds", new FeedList(Settings.paperUrl(), navigation.sections()), frame);
    }

    private void feed(PublicAddress address, PaperAnswer answer) throws IOException, ServletException {
        var of = address.feedOf();
        var feed = feedPages.of(of).orElse(null);
        if (feed != null) {
            var title = messages.text("feeds.one.title", feed.of());
            var frame = frames.of(title, messages.text("feeds.deck"), feed.path() + "/feed", null);
            answer.page("feed", feed, frame.withFeed(feed.path(), feed.of()));
        } else {
            var now = feedPages.formerly(of).filter(path -> !path.equals(address.name()));
            if (now.isPresent()) {
                answer.movedByHand(now.get() + "/feed");
            } else {
                answer.nothing();
            }
        }
    }

    private void text(OwnPage page, PaperAnswer answer) throws IOException, ServletException {
        shown.ownPage(page.slug());
        var text = pages.now(page);
        var description = text.deck().isEmpty() ? null : text.deck();
        answer.page("text", text, frames.of(text.title(), description, "/" + page.slug(), null));
    }

    /** The old site's first page had names too. */
    private static Optional<String> oldFront(PublicAddress address) {
        return address.name().matches("/(index|default)\\.(php|html?)(\\?.*)?") ? Optional.of("/") : Optional.empty();
    }
}
