package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.archive.Archive;
import org.thesop.archive.Became;
import org.thesop.archive.Origins;
import org.thesop.imports.ArrivingStory.Named;
import org.thesop.imports.ImportItem.Result;
import org.thesop.media.Pictures;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.story.Addresses;
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.Story;

/** Writes what came of a handful at a time: what was taken, what the report says of it, and how far the import is, all or nothing. */
@ApplicationScoped
@Transactional
public class Batches {

    private static final String SEEN =
            "select i.identity from ImportItem i where i.run = :run and i.outcome = IMPORTED and i.identity in :identities";

    /** Categories stand under others, and are few; of authors there are as many as wrote in thirty years. */
    private static final String NAMES = """
            select n from ImportName n where n.run = :run and (n.sort = CATEGORY or n.key in :authors) order by n.sort, n.key
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Reception reception;

    @Inject
    Origins origins;

    @Inject
    Archive archive;

    @Inject
    Stories stories;

    @Inject
    People people;

    @Inject
    Addresses addresses;

    @Inject
    Newcomers newcomers;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    /**
     * Takes a handful.
     *
     * @param found beginning with the one after the last that has its outcome
     * @return whether the import goes on: nobody stopped it, and no other node is at it
     */
    public boolean take(long id, String sort, List<Found> found) {
        return write(id, found, run -> {
            var arriving = arriving(run, sort, found);
            var results = found.stream().map(each -> take(each, arriving)).toList();
            // Rows of a kind one after the other: they go to the database together.
            archive.lead(arriving.leads());
            return results;
        });
    }

    /** Writes down of one that it broke something; the number is in the log. */
    public boolean refuse(long id, Found found, Because why) {
        return write(id, List.of(found), run -> List.of(Result.refused(why)));
    }

    private boolean write(long id, List<Found> found, Function<ImportRun, List<Result>> taking) {
        var run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null
                || run.state() != ImportState.RUNNING
                || run.position() != found.get(0).number() - 1) {
            return false;
        }
        if (!Permissions.mayRunThePaper(run.by())) {
            run.fail(Because.of(ImportReason.NOT_ALLOWED, run.by().name()), clock.instant());
            return false;
        }
        var results = taking.apply(run);
        for (var i = 0; i < found.size(); i++) {
            em.persist(new ImportItem(run, found.get(i), results.get(i)));
        }
        run.advance(results.stream().map(Result::outcome).toList(), clock.instant());
        return true;
    }

    private Result take(Found found, Arriving arriving) {
        if (found.content() instanceof LeftOut left) {
            return new Result(left.outcome(), left.because(), List.of(), Became.NOTHING);
        }
        var here = arriving.here(found.identity());
        if (here.isPresent()) {
            return Result.here(here.get());
        }
        var result = reception.take(found, arriving);
        if (result.outcome() != Outcome.REFUSED) {
            arriving.note(found.identity(), result.became());
        }
        return result;
    }

    private Arriving arriving(ImportRun run, String sort, List<Found> found) {
        var identities = found.stream().map(Found::identity).distinct().toList();
        var names = em.createQuery(NAMES, ImportName.class)
                .setParameter("run", run.id())
                .setParameter(
                        "authors",
                        stories(found)
                                .flatMap(story -> story.bylines().stream())
                                .map(Named::author)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .getResultList();
        if (!run.dry()) {
            newcomers.make(names, stories(found).toList(), run.by());
        }
        var meaning = new Meaning(names);
        return new Arriving(
                run,
                sort,
                meaning,
                stories.sections().stream().collect(Collectors.toMap(Section::slug, each -> each)),
                people(found, meaning),
                known(sort, found),
                run.dry() ? seen(run, identities) : Set.of(),
                led(found));
    }

    /** Those of the addresses that they had which lead to stories already. */
    private Set<String> led(List<Found> found) {
        var led = new HashSet<>(archive.led(
                stories(found).flatMap(each -> each.oldAddresses().stream()).toList()));
        var formerly =
                stories(found).flatMap(each -> each.meta().formerly().stream()).toList();
        led.addAll(formerly.isEmpty() ? Set.of() : addresses.find(formerly).keySet());
        return led;
    }

    /** Of the handful itself, and of what it refers to: the stories of its letters, the pictures of its stories. */
    private Map<String, Became> known(String sort, List<Found> found) {
        var asked = found.stream().map(Found::identity).collect(Collectors.toSet());
        stories(found).forEach(each -> asked.addAll(each.body().pictures()));
        found.forEach(each -> referred(each.content()).map(Found::key).forEach(asked::add));
        var known = new HashMap<>(origins.known(sort, asked));
        ours(found, Set.copyOf(known.keySet()))
                .forEach((identity, story) -> known.putIfAbsent(identity, Became.story(story)));
        return known;
    }

    private static Stream<String> referred(Content content) {
        if (content instanceof ArrivingLetter letter) {
            return Stream.of(letter.about());
        }
        return content instanceof ArrivingCompanions all
                ? Stream.of(all.about(), all.translationOf(), all.followUpOf(), all.main())
                        .filter(Objects::nonNull)
                : Stream.of();
    }

    /**
     * Stories that this very paper exported and still has: nothing was imported then, and yet they are here; and so is what was
     * said about them.
     */
    private Map<String, Story> ours(List<Found> found, Set<String> imported) {
        var paths = new HashMap<String, String>();
        found.forEach(each -> {
            var here = here(each.content());
            if (here != null && !imported.contains(owner(each))) {
                paths.put(each.identity(), here);
            }
        });
        var there = paths.isEmpty() ? Map.<String, Story>of() : addresses.find(paths.values());
        paths.values().retainAll(there.keySet());
        return paths.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> there.get(each.getValue())));
    }

    /** Null for what this paper has not exported. */
    private static String here(Content content) {
        if (content instanceof ArrivingStory story) {
            return story.meta().here();
        }
        if (content instanceof ArrivingLetter letter) {
            return letter.here();
        }
        return content instanceof ArrivingCompanions all ? all.here() : null;
    }

    /** The story, or the one that something is about. */
    private static String owner(Found found) {
        return found.content() instanceof ArrivingStory
                ? found.identity()
                : Found.key(referred(found.content()).findFirst().orElse(found.identity()));
    }

    /**
     * Whether this picture is here already, so that nobody need fetch it.
     *
     * @param id that it has in the library, when a paper of ours exported it; null otherwise
     */
    public boolean isHere(String sort, String identity, String id) {
        return origins.known(sort, identity).isPresent()
                || (id != null && pictures.get(id).isPresent());
    }

    private Set<String> seen(ImportRun run, List<String> identities) {
        return Set.copyOf(em.createQuery(SEEN, String.class)
                .setParameter("run", run.id())
                .setParameter("identities", identities)
                .getResultList());
    }

    private Map<String, Person> people(List<Found> found, Meaning meaning) {
        var handles = stories(found)
                .flatMap(each -> each.bylines().stream())
                .map(named -> meaning.person(named.author()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return people.withHandles(handles).stream().collect(Collectors.toMap(Person::handle, Person::inTheEnd));
    }

    private static Stream<ArrivingStory> stories(List<Found> found) {
        return found.stream()
                .map(Found::content)
                .filter(ArrivingStory.class::isInstance)
                .map(ArrivingStory.class::cast);
    }
}
