package org.thesop.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** All that the database keeps of a mail address of somebody outside. Called inside a transaction. */
@ApplicationScoped
class DataOfAddress {

    private static final int MOST_SHOWN = 200;

    private static final String LETTERS = """
            select l.subject, l.received_at, (select count(*) from letter_answer a where a.letter_id = l.id)
            from letter l where lower(l.email) = lower(:email) order by l.received_at desc, l.id desc limit :most
            """;

    private static final String REST = """
            select (select min(confirmed_at) from subscriber where lower(email) = lower(:email)),
                exists (select 1 from subscriber where lower(email) = lower(:email) and confirmed_at is null),
                (select count(*) from expert_check where lower(email) = lower(:email))
            """;

    private static final String JSON = """
            select jsonb_pretty(jsonb_build_object(
                'address', cast(:email as text),
                'letters', coalesce((select jsonb_agg(jsonb_build_object(
                        'name', l.name, 'subject', l.subject, 'text', l.text, 'received', l.received_at,
                        'answers', coalesce((select jsonb_agg(jsonb_build_object('text', a.text, 'answered', a.answered_at)
                            order by a.answered_at, a.id) from letter_answer a where a.letter_id = l.id), '[]'))
                        order by l.received_at, l.id)
                    from letter l where lower(l.email) = lower(:email)), '[]'),
                'newsletter', coalesce((select jsonb_agg(jsonb_build_object(
                        'asked', s.asked_at, 'confirmed', s.confirmed_at, 'whole paper', s.whole_paper, 'how', s.rhythm,
                        'breaking news', s.breaking, 'mail refused by your server since', s.refused_at,
                        'sections', coalesce((select jsonb_agg(c.name order by c.name) from subscriber_section w
                            join section c on c.id = w.section_id where w.subscriber_id = s.id), '[]'),
                        'writers', coalesce((select jsonb_agg(p.name order by p.name) from subscriber_writer w
                            join person p on p.id = w.person_id where w.subscriber_id = s.id), '[]'))
                        order by s.id)
                    from subscriber s where lower(s.email) = lower(:email)), '[]'),
                'facts checked', coalesce((select jsonb_agg(jsonb_build_object(
                        'name', x.name, 'message', x.message, 'asked', x.asked_at,
                        'said', coalesce((select jsonb_agg(jsonb_build_object('text', r.text, 'said', r.said_at)
                            order by r.said_at, r.id) from expert_remark r where r.check_id = x.id), '[]'))
                        order by x.id)
                    from expert_check x where lower(x.email) = lower(:email)), '[]')))
            """;

    /** In this order: what refers to something goes before it. */
    private static final List<String> ERASE = List.of(
            "delete from mail where answer_id in (select a.id from letter_answer a join letter l on l.id = a.letter_id"
                    + " where lower(l.email) = lower(:email))",
            "delete from letter_answer where letter_id in (select id from letter where lower(email) = lower(:email))",
            "delete from letter where lower(email) = lower(:email)",
            "delete from subscriber where lower(email) = lower(:email)",
            "delete from mail where reader_link_id in (select id from reader_link where lower(email) = lower(:email))",
            "delete from reader_link where lower(email) = lower(:email)",
            "update mail set problem = null where invitation_id in"
                    + " (select id from invitation where lower(email) = lower(:email))",
            "update invitation set email = '', message = '', path = '' where lower(email) = lower(:email)",
            "update expert_check set email = '', message = '', version = version + 1 where lower(email) = lower(:email)");

    @PersistenceContext
    EntityManager em;

    AboutAddress about(String email) {
        @SuppressWarnings("unchecked")
        List<Object[]> letters = em.createNativeQuery(LETTERS)
                .setParameter("email", email)
                .setParameter("most", MOST_SHOWN)
                .getResultList();
        var rest = (Object[])
                em.createNativeQuery(REST).setParameter("email", email).getSingleResult();
        return new AboutAddress(
                email,
                letters.stream()
                        .map(row ->
                                new AboutAddress.Sent((String) row[0], moment(row[1]), ((Number) row[2]).longValue()))
                        .toList(),
                rest[0] == null ? null : moment(rest[0]),
                (Boolean) rest[1],
                ((Number) rest[2]).longValue());
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) column;
    }

    String asJson(String email) {
        return (String) em.createNativeQuery(JSON).setParameter("email", email).getSingleResult();
    }

    void erase(String email) {
        ERASE.forEach(statement ->
                em.createNativeQuery(statement).setParameter("email", email).executeUpdate());
    }
}
