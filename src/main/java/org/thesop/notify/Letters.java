package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.deliveries.Parcel;
import org.thesop.newsletter.NewsletterMail;
import org.thesop.platform.MailTemplate;
import org.thesop.platform.Markup;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;

/** Writes mail. It says what happened to which story and where to look; the story's own words stay at the desk. */
@ApplicationScoped
class Letters {

    private static final String HABITS = "/desk/notices/preferences";

    private final MailTemplate page = MailTemplate.beside(Letters.class, "mail.html");
    private final MailTemplate item = MailTemplate.beside(Letters.class, "mail-item.html");
    private final MailTemplate outside = MailTemplate.beside(Letters.class, "mail-outside.html");
    private final MailTemplate circular = MailTemplate.beside(Letters.class, "mail-circular.html");

    @Inject
    Sentences sentences;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** @param notices what it tells of, at least one, all of them for their person to know */
    Letter of(Mail mail, List<Notice> notices) {
        return Spoken.in(mail.person().mailLanguage(), () -> toPerson(mail, notices));
    }

    private Letter toPerson(Mail mail, List<Notice> notices) {
        var person = mail.person();
        var subject = mail.digest() ? messages.text("notices.mail.digest", notices.size()) : sentence(notices.get(0));
        var habits = Settings.paperUrl() + HABITS;
        return new Letter(
                mail.id(),
                mail.messageId(),
                person.email(),
                person.name(),
                subject,
                text(notices, habits),
                html(notices, subject, habits),
                habits,
                null,
                false);
    }

    /**
     * To an expert or a guest: who asks, what, the link and until when. Neither headline nor text, which the link shows; but in
     * the story's language, as the page behind the link is.
     */
    Letter of(Mail mail, String language) {
        return Spoken.in(language, () -> toSomebodyOutside(mail));
    }

    private Letter toSomebodyOutside(Mail mail) {
        var invitation = mail.invitation();
        var says = invitation.isForGuest() ? toGuest(invitation) : toExpert(invitation);
        return new Letter(
                mail.id(),
                mail.messageId(),
                invitation.email(),
                invitation.name(),
                says.subject(),
                says.text() + "\n\n-- \n" + says.why() + "\n",
                outside.fill(Map.of(
                        "subject", Markup.quoted(says.subject()),
                        "asks", Markup.quoted(says.asks()),
                        "message", Markup.quoted(invitation.message()).replace("\n", "<br>"),
                        "link", Markup.quoted(link(invitation)),
                        "open", Markup.quoted(says.open()),
                        "until", Markup.quoted(says.until()),
                        "why", Markup.quoted(says.why()))),
                null,
                invitation.askedBy().email(),
                false);
    }

    /** What a mail with a link says beside the link itself; the text is all of it, for whoever reads no HTML. */
    private record Says(String subject, String asks, String text, String open, String until, String why) {}

    private Says toExpert(Invitation invitation) {
        var by = invitation.askedBy().name();
        var until = zone.full(invitation.until());
        var asks = invitation.message().isEmpty() ? "" : invitation.message() + "\n\n";
        return new Says(
                messages.text("expert.mail.subject", messages.text("paper.name")),
                messages.text("checking.asks", by, invitation.name()),
                messages.text("expert.mail.text", invitation.name(), asks, link(invitation), until, by),
                messages.text("expert.mail.open"),
                messages.text("expert.mail.until", until),
                messages.text("expert.mail.why", by));
    }

    private Says toGuest(Invitation invitation) {
        var by = invitation.askedBy().name();
        var until = zone.full(invitation.until());
        return new Says(
                messages.text("guests.mail.subject", by, messages.text("paper.name")),
                messages.text("guests.mail.asks", by, invitation.name()),
                messages.text("guests.mail.text", invitation.name(), link(invitation), until, by),
                messages.text("guests.mail.open"),
                messages.text("guests.mail.until", until),
                messages.text("guests.mail.why", by));
    }

    private static String link(Invitation invitation) {
        return Settings.paperUrl() + invitation.path();
    }

    /** The same words to each managing editor who reads mail in that language. */
    Letter circular(Mail mail) {
        return Spoken.in(mail.person().mailLanguage(), () -> toManagingEditor(mail));
    }

    private Letter toManagingEditor(Mail mail) {
        var said = mail.circular();
        var why = messages.text("circular.mail.why");
        return new Letter(
                mail.id(),
                mail.messageId(),
                mail.person().email(),
                mail.person().name(),
                said.subject(),
                said.text() + "\n\n-- \n" + why + "\n",
                circular.fill(Map.of(
                        "subject", Markup.quoted(said.subject()),
                        "text", paragraphs(said.text()),
                        "why", Markup.quoted(why))),
                null,
                null,
                false);
    }

    /** An editor's answer to a reader, above the letter that it answers. */
    Letter answer(Mail mail) {
        var answer = mail.answer();
        var letter = answer.letter();
        var begins = messages.text("lettersDesk.mail.wrote", zone.full(letter.receivedAt()), letter.name());
        var why = messages.text("lettersDesk.mail.why", messages.text("paper.name"), Settings.paperUrl());
        var subject = messages.text("lettersDesk.mail.subject", letter.subject());
        var html = paragraphs(answer.text())
                + "<p style=\"margin:22px 0 8px;color:#5d6675\">" + Markup.quoted(begins) + "</p>"
                + "<blockquote style=\"margin:0;padding-left:14px;border-left:3px solid #d9dce3;color:#5d6675\">"
                + paragraphs(letter.text()) + "</blockquote>";
        return new Letter(
                mail.id(),
                mail.messageId(),
                letter.email(),
                letter.name(),
                subject,
                answer.text() + "\n\n" + begins + "\n> " + letter.text().replace("\n", "\n> ") + "\n\n-- \n" + why
                        + "\n",
                circular.fill(Map.of("subject", Markup.quoted(subject), "text", html, "why", Markup.quoted(why))),
                null,
                answer.by().email(),
                true);
    }

    /** A parcel for a house outside, for the person who reads its mail. */
    Letter of(Parcel parcel) {
        var content = parcel.content();
        var why = messages.text("partner.mail.why", messages.text("paper.name"), Settings.paperUrl());
        return new Letter(
                0,
                parcel.name().toString(),
                parcel.address(),
                parcel.receiver(),
                content.subject(),
                content.readable() + "\n\n-- \n" + why + "\n",
                circular.fill(Map.of(
                        "subject", Markup.quoted(content.subject()),
                        "text", paragraphs(content.readable()),
                        "why", Markup.quoted(why))),
                null,
                null,
                false);
    }

    /** The newsletter, as it was composed. */
    Letter newsletter(Mail mail, NewsletterMail written) {
        return new Letter(
                mail.id(),
                mail.messageId(),
                written.address(),
                null,
                written.subject(),
                written.text(),
                written.html(),
                written.stop(),
                null,
                false,
                true);
    }

    /** To a reader who asked for a link: what it does, until when, and what to do when somebody else asked. */
    Letter link(Mail mail) {
        var link = mail.readerLink();
        var kind = "readerLink." + link.kind();
        var subject = messages.text(kind + ".subject", messages.text("paper.name"));
        var asks = messages.text(kind + ".asks", messages.text("paper.fullName"));
        var until = messages.text(kind + ".until", zone.full(link.until()));
        var why = messages.text(kind + ".why");
        var address = Settings.paperUrl() + link.path();
        var says = link.says().isEmpty() ? "" : link.says() + "\n\n";
        return new Letter(
                mail.id(),
                mail.messageId(),
                link.email(),
                null,
                subject,
                asks + "\n\n" + says + messages.text(kind + ".open") + ":\n" + address + "\n\n" + until + "\n\n-- \n"
                        + why + "\n",
                outside.fill(Map.of(
                        "subject", Markup.quoted(subject),
                        "asks", Markup.quoted(asks),
                        "message", Markup.quoted(link.says()).replace("\n", "<br>"),
                        "link", Markup.quoted(address),
                        "open", Markup.quoted(messages.text(kind + ".open")),
                        "until", Markup.quoted(until),
                        "why", Markup.quoted(why))),
                null,
                null,
                false);
    }

    private static String paragraphs(String text) {
        return Stream.of(text.split("\n\n", -1))
                .map(each ->
                        "<p style=\"margin:0 0 12px\">" + Markup.quoted(each).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private String text(List<Notice> notices, String habits) {
        return notices.stream()
                        .map(each -> sentence(each) + "\n" + zone.full(each.at()) + "\n" + link(each) + "\n\n")
                        .collect(Collectors.joining())
                + "-- \n" + messages.text("notices.mail.why") + "\n" + messages.text("notices.mail.choose") + ": "
                + habits + "\n";
    }

    private String html(List<Notice> notices, String subject, String habits) {
        var items = notices.stream()
                .map(each -> item.fill(Map.of(
                        "sentence", Markup.quoted(sentence(each)),
                        "when", Markup.quoted(zone.full(each.at())),
                        "link", Markup.quoted(link(each)),
                        "open", Markup.quoted(messages.text("notices.mail.open")))))
                .collect(Collectors.joining());
        return page.fill(Map.of(
                "subject", Markup.quoted(subject),
                "items", items,
                "why", Markup.quoted(messages.text("notices.mail.why")),
                "choose", Markup.quoted(messages.text("notices.mail.choose")),
                "habits", Markup.quoted(habits)));
    }

    private String sentence(Notice notice) {
        return sentences.of(
                notice.wording(),
                notice.by() == null ? null : notice.by().name(),
                notice.headline(),
                notice.arguments());
    }

    private static String link(Notice notice) {
        return Settings.paperUrl() + notice.link();
    }
}
