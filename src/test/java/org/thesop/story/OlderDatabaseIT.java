package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.thesop.launcher.DatabaseAlone;
import org.thesop.newsroom.TheNewsroom;
import org.thesop.people.Person;
import org.thesop.platform.SchemaMigration;

/** A newsroom that began with an earlier version goes on with this one: its history is read, and its copy is saved. */
class OlderDatabaseIT {

    /** The first that a newsroom could begin with. */
    private static final String OLDEST = "202611232300";

    private static final String FILLED = """
            insert into person (handle, name, role, title, joined_on, version) values
                ('wendy', 'Wendy Writer', 'WRITER', 'Staff Writer', '2026-01-01', 0),
                ('eddie', 'Eddie Editor', 'EDITOR', 'Editor', '2026-01-01', 0);
            insert into section (slug, name, language, position, approvals) values ('campus', 'Campus', 'en', 1, 1);
            insert into story (created_at, first_submitted_at, limited, from_archive, version)
                values ('2026-02-01 12:00Z', '2026-02-02 12:00Z', false, false, 0);
            insert into story_person (story_id, person_id, named_as, since) values (1, 1, 'WRITER', '2026-02-01 12:00Z');
            insert into edition (story_id, kind, state, headline, deck, dateline, body, summary, language, section_id,
                    revision, edited_at, approvals_needed, unreviewed, version)
                values (1, 'FIRST', 'DRAFT', 'Night buses return', '', 'Washington', '<p>They run again. From Monday.</p>',
                    '', 'en', 1, 3, '2026-02-03 12:00Z', 1, false, 0);
            insert into byline (edition_id, position, person_id, name, title, credit, place)
                values (1, 0, 1, 'Wendy Writer', 'Staff Writer', 'WORDS', 'UNDER_HEADLINE');
            insert into revision (edition_id, number, built_on, person_id, saved_at, why, state, headline, deck, dateline,
                    body, summary, language, section_id, bylines, authorship) values
                (1, 1, 0, 1, '2026-02-01 12:00Z', 'START', 'DRAFT', 'Night buses return', '', 'Washington',
                    '<p>They run.</p>', '', 'en', 1, '[{"name": "Wendy Writer", "handle": "wendy",
                    "title": "Staff Writer", "credit": "WORDS", "place": "UNDER_HEADLINE"}]', '1:5'),
                (1, 2, 1, 2, '2026-02-02 12:00Z', 'STRAY', 'DRAFT', 'Night buses return', '', 'Washington',
                    '<p>They run late.</p>', '', 'en', 1, '[]', '1:5,2:1'),
                (1, 3, 1, 1, '2026-02-03 12:00Z', 'SAVE', 'DRAFT', 'Night buses return', '', 'Washington',
                    '<p>They run again. From Monday.</p>', '', 'en', 1, '[{"name": "Wendy Writer", "handle": "wendy",
                    "title": "Staff Writer", "credit": "WORDS", "place": "UNDER_HEADLINE"}]', '1:9');
            insert into decision (edition_id, action, from_state, to_state, person_id, taken_at, reason) values
                (1, 'START', null, 'DRAFT', 1, '2026-02-01 12:00Z', ''),
                (1, 'SUBMIT', 'DRAFT', 'SUBMITTED', 1, '2026-02-02 12:00Z', ''),
                (1, 'RECALL', 'SUBMITTED', 'DRAFT', 1, '2026-02-02 13:00Z', '');
            insert into comment (edition_id, person_id, said_at, text, required)
                values (1, 2, '2026-02-02 12:30Z', 'Which Monday?', true);
            """;

    private final Map<Class<?>, Object> made = new HashMap<>();
    private EntityManager em;

    @Test
    void what_an_earlier_version_kept_is_read_and_gone_on_with() throws Exception {
        try (var database = DatabaseAlone.in(TheNewsroom.temporaryHome())) {
            Flyway.configure()
                    .dataSource(database.source())
                    .locations("classpath:db/migration")
                    .target(OLDEST)
                    .load()
                    .migrate();
            try (var connection = database.source().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(FILLED);
            }
            SchemaMigration.migrate(database.source());
            var here = Map.of(
                    "jakarta.persistence.transactionType",
                    "RESOURCE_LOCAL",
                    "jakarta.persistence.nonJtaDataSource",
                    database.source());
            try (var factory = Persistence.createEntityManagerFactory("newsroom", here)) {
                em = factory.createEntityManager();
                em.getTransaction().begin();
                readAndGoOn();
                em.getTransaction().commit();
            }
        }
    }

    private void readAndGoOn() throws ReflectiveOperationException {
        var editions = the(Editions.class);
        var edition = editions.get(1);
        var wendy = em.find(Person.class, 1L);
        assertThat(the(History.class).before(edition, Integer.MAX_VALUE, 50))
                .extracting(RevisionRow::number)
                .containsExactly(3, 2, 1);
        assertThat(the(Strays.class).beside(1, em.find(Person.class, 2L), 10))
                .extracting(StrayRow::number)
                .containsExactly(2);
        assertThat(editions.revision(edition, 1).orElseThrow().copy().body().html())
                .isEqualTo("<p>They run.</p>");

        // The last revision says nine words, and this version counts eight.
        var saved = save(wendy, 3, "<p>They run again. From Monday on.</p>");
        assertThat(saved).isInstanceOf(Saved.Kept.class);
        assertThat(saved.revision()).isEqualTo(4);
        em.flush();
        em.clear();
        var kept = editions.revision(editions.get(1), 4).orElseThrow();
        assertThat(kept.copy().body().html()).isEqualTo("<p>They run again. From Monday on.</p>");
        assertThat(kept.authorship().share(1)).isEqualTo(1);

        assertThat(the(Writing.class).restore(1, 1, em.find(Person.class, 1L))).contains(5);
        assertThat(editions.get(1).copy().body().html()).isEqualTo("<p>They run.</p>");
        assertThat(em.createQuery("select c.text from Comment c", String.class).getResultList())
                .containsExactly("Which Monday?");
    }

    private Saved save(Person by, int base, String body) throws ReflectiveOperationException {
        return the(Writing.class)
                .save(
                        1,
                        by,
                        edition -> new Typed(
                                base,
                                "tab",
                                with(edition.copy(), BodyHtml.of(body)),
                                edition.bylines(),
                                Revision.Why.AUTOSAVE));
    }

    private static Copy with(Copy copy, BodyHtml body) {
        return new Copy(
                copy.headline(), copy.deck(), copy.dateline(), body, copy.summary(), copy.language(), copy.section());
    }

    /** A use case without a server around it: the same in one transaction, whose events nobody hears. */
    private <T> T the(Class<T> type) throws ReflectiveOperationException {
        if (!made.containsKey(type)) {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var one = constructor.newInstance();
            made.put(type, one);
            for (var field : type.getDeclaredFields()) {
                fill(one, field);
            }
        }
        return type.cast(made.get(type));
    }

    private void fill(Object one, Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.set(one, em);
        } else if (!field.isAnnotationPresent(Inject.class)) {
            return;
        } else if (field.getType() == Clock.class) {
            field.set(one, Clock.systemUTC());
        } else if (field.getType() == Event.class) {
            field.set(
                    one,
                    Proxy.newProxyInstance(
                            Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, verb, facts) -> null));
        } else if (!field.getType().isInterface()) {
            field.set(one, the(field.getType()));
        }
    }
}
