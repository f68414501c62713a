package org.thesop.privacy;

import java.util.List;

/**
 * What the paper keeps of people and does not keep for ever: how many days unless a managing editor says otherwise, the fewest and
 * the most that may be said, and what is erased then. In a statement {@code :before} is when the days began that are over, and
 * {@code :now} is now. All of it can be done again, and by any node.
 */
public enum Kept {
    /** Letters to the editor and our answers, counted from when one was last moved, or came by an import. */
    LETTERS(
            730,
            30,
            3650,
            List.of(
                    "delete from mail where answer_id in (select a.id from letter_answer a join letter l on l.id = a.letter_id"
                            + " where greatest(l.moved_at, l.kept_since) < :before)",
                    "delete from letter_answer where letter_id in (select id from letter where greatest(moved_at, kept_since) < :before)"),
            "delete from letter where greatest(moved_at, kept_since) < :before",
            List.of()),
    /** Letters that a machine wrote, as it seems. What somebody has answered is no machine's. */
    SPAM(
            30,
            1,
            90,
            List.of(),
            "delete from letter l where l.state = 'SPAM' and greatest(l.moved_at, l.kept_since) < :before"
                    + " and not exists (select 1 from letter_answer a where a.letter_id = l.id)",
            List.of()),
    /** Addresses for which somebody asked for the newsletter and nobody confirmed it; and what asked for one's own data. */
    UNCONFIRMED(
            3,
            1,
            14,
            List.of(),
            "delete from subscriber where confirmed_at is null and asked_at < :before",
            List.of(
                    "delete from mail where reader_link_id in (select id from reader_link where open_until < :now)",
                    "delete from reader_link where open_until < :now",
                    "delete from own_data_request where asked_at < :before")),
    /** Subscribers whose mail server refuses mail for them. */
    REFUSED(30, 7, 365, List.of(), "delete from subscriber where refused_at < :before", List.of()),
    /** How sources of stories are reached; whoever enters one may say an earlier day. */
    CONTACTS(
            365,
            7,
            3650,
            List.of(),
            "update source set contact = '', kept_where = '', erased_at = :now, version = version + 1"
                    + " where entered_at < :before and (contact <> '' or kept_where <> '')",
            List.of()),
    /** Addresses of experts and guests, counted from the end of their link. That they were asked stays on the record. */
    OUTSIDE(
            90,
            7,
            730,
            List.of("update invitation set email = '', message = '' where open_until < :before and email <> ''"),
            "update expert_check set email = '', message = '', version = version + 1"
                    + " where open_until < :before and email <> ''",
            List.of()),
    /** To whom unpublished copy was shown by a link, counted from its end. */
    PREVIEWS(
            90,
            7,
            730,
            List.of(),
            "delete from preview_link where open_until < :before or revoked_at < :before",
            List.of()),
    /** Mail that was sent, or could not be. What a notice tells stays at the desk and is not mailed once more. */
    MAIL(
            90,
            7,
            730,
            List.of("update notice set mail_id = null, by_mail = false where mail_id in (select id from mail where "
                    + Kept.MAIL_IS_OVER + ")"),
            "delete from mail where " + Kept.MAIL_IS_OVER,
            List.of(
                    "delete from invitation i where i.open_until < :before"
                            + " and not exists (select 1 from mail m where m.invitation_id = i.id)",
                    "delete from circular c where c.written_at < :before"
                            + " and not exists (select 1 from mail m where m.circular_id = c.id)",
                    "delete from newsletter_mailing d where not exists (select 1 from mail m where m.mailing_id = d.id)"
                            + " and exists (select 1 from newsletter_issue i where i.id = d.issue_id"
                            + " and i.filled_at < :before)")),
    /** What people were told at the desk. */
    NOTICES(365, 30, 1825, List.of(), "delete from notice where happened_at < :before", List.of()),
    /** What programs of our people were answered under a key of theirs, so that asking again does nothing twice. */
    ANSWERS(1, 1, 7, List.of(), "delete from api_answer where kept_at < :before", List.of()),
    /** Mail addresses of people who have left the paper. Their names stay with what they wrote. */
    LEFT(
            365,
            30,
            3650,
            List.of(),
            "update person set email = null, version = version + 1 where left_at < :before and email is not null",
            List.of()),
    /** Logs of the server, which are files. */
    LOGS(30, 1, 365, List.of(), "", List.of());

    private static final String MAIL_IS_OVER =
            "state in ('SENT', 'DROPPED', 'FAILED', 'UNSURE') and created_at < :before";

    private final int usual;
    private final int least;
    private final int most;
    private final List<String> first;
    private final String erase;
    private final List<String> then;

    Kept(int usual, int least, int most, List<String> first, String erase, List<String> then) {
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.first = first;
        this.erase = erase;
        this.then = then;
    }

    /** Days unless somebody says otherwise. */
    public int usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What has to go before. */
    List<String> first() {
        return first;
    }

    /** What erases it, and is counted; empty for what is no matter of the database. */
    String erase() {
        return erase;
    }

    /** What nothing leads to any more. */
    List<String> then() {
        return then;
    }
}
