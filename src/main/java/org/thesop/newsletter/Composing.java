package org.thesop.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.platform.MailTemplate;
import org.thesop.platform.Markup;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;
import org.thesop.story.Byline;
import org.thesop.story.Edition;

/**
 * Writes the newsletter: what each story says of itself and where it stands, as plain text and as HTML. Links are the paper's own
 * addresses and pictures there are none, so that nobody learns who opened what. In the paper's language, also while an editor
 * whose desks speak another looks at it.
 */
@ApplicationScoped
class Composing {

    private final MailTemplate page = MailTemplate.beside(Composing.class, "mail-newsletter.html");
    private final MailTemplate item = MailTemplate.beside(Composing.class, "mail-newsletter-story.html");

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /**
     * The mail of an issue.
     *
     * @param mine the path of the subscriber's own page
     * @param stories at least one
     */
    NewsletterMail mail(Issue issue, String address, String mine, List<Edition> stories) {
        return Spoken.in(Spoken.ofThePaper(), () -> written(issue, address, mine, stories));
    }

    private NewsletterMail written(Issue issue, String address, String mine, List<Edition> stories) {
        var subject = subject(issue, stories.get(0));
        var title = issue.kind() == IssueKind.DAILY
                ? messages.text("newsletter.mail.title.DAILY", zone.longDay(issue.madeAt()), stories.size())
                : messages.text("newsletter.mail.title." + issue.kind());
        var manage = Settings.paperUrl() + mine;
        return new NewsletterMail(
                address,
                subject,
                text(title, stories, manage),
                html(subject, title, stories, manage),
                manage + Subscribing.STOP);
    }

    /** The subject that is proposed for breaking news. */
    String breaking(Edition edition) {
        return Spoken.in(
                Spoken.ofThePaper(),
                () -> messages.text(
                        "newsletter.mail.subject.BREAKING", edition.copy().headline()));
    }

    private String subject(Issue issue, Edition first) {
        return switch (issue.kind()) {
            case BREAKING -> issue.subject();
            case AT_ONCE -> first.copy().headline();
            case DAILY ->
                messages.text(
                        "newsletter.mail.subject.DAILY", messages.text("paper.name"), zone.longDay(issue.madeAt()));
        };
    }

    private String text(String title, List<Edition> stories, String manage) {
        return title + "\n\n"
                + stories.stream().map(this::inText).collect(Collectors.joining("\n"))
                + "\n-- \n" + messages.text("newsletter.mail.why", messages.text("paper.fullName")) + "\n"
                + messages.text("newsletter.mail.manage") + " " + manage + "\n"
                + messages.text("newsletter.mail.stop") + " " + manage + Subscribing.STOP + "\n";
    }

    private String inText(Edition edition) {
        var copy = edition.copy();
        return "* " + copy.headline() + "\n"
                + line(copy.deck())
                + line(about(edition))
                + Settings.paperUrl() + edition.story().path() + "\n";
    }

    private static String line(String words) {
        return words.isBlank() ? "" : words + "\n";
    }

    private String html(String subject, String title, List<Edition> stories, String manage) {
        return page.fill(Map.of(
                "subject", Markup.quoted(subject),
                "paper", Markup.quoted(messages.text("paper.name")),
                "title", Markup.quoted(title),
                "items", stories.stream().map(this::inHtml).collect(Collectors.joining()),
                "why", Markup.quoted(messages.text("newsletter.mail.why", messages.text("paper.fullName"))),
                "manage", Markup.quoted(messages.text("newsletter.mail.manage")),
                "manageLink", Markup.quoted(manage),
                "stop", Markup.quoted(messages.text("newsletter.mail.stop")),
                "stopLink", Markup.quoted(manage + Subscribing.STOP)));
    }

    private String inHtml(Edition edition) {
        return item.fill(Map.of(
                "language", Markup.quoted(edition.copy().language()),
                "link", Markup.quoted(Settings.paperUrl() + edition.story().path()),
                "headline", Markup.quoted(edition.copy().headline()),
                "deck", Markup.quoted(edition.copy().deck()),
                "about", Markup.quoted(about(edition))));
    }

    /** The section, and who wrote it. */
    private String about(Edition edition) {
        var names = edition.bylines().stream()
                .filter(each -> each.credit() == Byline.Credit.WORDS && each.place() == Byline.Place.UNDER_HEADLINE)
                .map(Byline::name)
                .toList();
        var section = edition.copy().section().name();
        return names.isEmpty() ? section : messages.text("newsletter.mail.about", section, String.join(", ", names));
    }
}
