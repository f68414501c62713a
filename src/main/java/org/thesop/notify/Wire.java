package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the nodes tell one another, carried by PostgreSQL: a word that is said in a transaction is heard by every node, this one
 * too, when that is committed, and never when it is not. A word is lost to a node that has no connection at that moment.
 */
@ApplicationScoped
public class Wire {

    /** As PostgreSQL knows it. */
    static final String CHANNEL = "thesop";

    private static final String SAY = """
            select cast(pg_notify(:channel, word) as text) from unnest(string_to_array(:words, E'\\n')) word
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<Word> heard;

    /** This node, for as long as it runs. */
    private final String node = UUID.randomUUID().toString();

    /** That a thing of an edition has changed. */
    @Transactional
    public void edition(long id, Topic topic) {
        say(Word.of(node, Word.Of.EDITION, id, topic));
    }

    /** That a thing of each of these people has. */
    @Transactional
    public void people(Collection<Long> ids, Topic topic) {
        say(ids.stream().map(id -> Word.of(node, Word.Of.PERSON, id, topic)));
    }

    /** That something has which is no matter of one edition or person. */
    @Transactional
    public void everybody(Topic topic) {
        say(Word.of(node, Word.Of.EVERYBODY, null, topic));
    }

    /** That others may read an edition now, or fewer. */
    @Transactional
    public void readersChanged(long edition) {
        say(Word.of(node, Word.Of.READERS, edition, null));
    }

    /** That a person may do other things now. */
    @Transactional
    public void rightsChanged(long person) {
        say(Word.of(node, Word.Of.RIGHTS, person, null));
    }

    /** That somebody is on a page or has left it; not heard by this node itself. */
    @Transactional
    public void seen(Sighting sighting) {
        say(Word.seen(node, sighting));
    }

    /** Nothing that waits to be written has to be for it: of a handful of stories that go out each says several. */
    private void say(Stream<Word> words) {
        em.createNativeQuery(SAY)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("channel", CHANNEL)
                .setParameter("words", words.map(Word::text).collect(Collectors.joining("\n")))
                .getResultList();
    }

    private void say(Word word) {
        say(Stream.of(word));
    }

    /** Passes on what came over the wire; anything that is no word of ours is left alone. */
    void hear(String text) {
        Word.read(text).filter(word -> !word.isOwn(node)).ifPresent(heard::fire);
    }
}
