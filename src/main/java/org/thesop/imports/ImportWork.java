package org.thesop.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does an import: reads its file, a handful at a time, until it ends, somebody stops it, or the newsroom stops. */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    /** In one transaction: enough that its commit costs each little, few enough that nobody waits for its locks. */
    private static final int HANDFUL = 50;

    /** While a file is only looked through, a node says so often that it is still at it. */
    private static final int LOOK_MARK = 2_000;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Progress progress;

    @Inject
    Batches batches;

    @Inject
    Sources sources;

    @Inject
    Fetching fetching;

    /** Does one to its end; {@code closing} says when the newsroom stops. */
    void work(ToDo run, BooleanSupplier closing) {
        try (var source = reading(run, () -> sources.open(run))) {
            if (run.looking()) {
                look(run, source, closing);
            } else {
                take(run, source, closing);
            }
        } catch (UnreadableSourceException unreadable) {
            LOG.infof("Import %d cannot go on: %s", run.id(), unreadable.getMessage());
            progress.fail(run.id(), unreadable.because());
        }
    }

    /** What breaks while a file is read breaks each time: the import ends there, and is not tried again and again. */
    private static <T> T reading(ToDo run, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableSourceException unreadable) {
            throw unreadable;
        } catch (RuntimeException | StackOverflowError broken) {
            throw unreadable(run, broken);
        }
    }

    private static UnreadableSourceException unreadable(ToDo run, Throwable broken) {
        var number = number();
        LOG.errorf(broken, "The file of import %d could not be read (%s)", run.id(), number);
        return new UnreadableSourceException(
                Because.of(ImportReason.UNFORESEEN, number), new IllegalStateException(broken));
    }

    /** By which a person and the log speak of the same thing. */
    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private void look(ToDo run, ItemSource source, BooleanSupplier closing) {
        var total = 0;
        while (reading(run, source::next).isPresent()) {
            total++;
            if (total % LOOK_MARK == 0 && (closing.getAsBoolean() || !progress.goesOn(run.id()))) {
                return;
            }
        }
        if (total == 0) {
            throw new UnreadableSourceException(Because.of(ImportReason.NOTHING_IN_IT));
        }
        progress.looked(run.id(), total, source.names().all(), source.isOurs(), source.host());
    }

    private void take(ToDo run, ItemSource source, BooleanSupplier closing) {
        for (var done = 0; done < run.position(); done++) {
            reading(run, source::next);
            if (done % LOOK_MARK == 0 && !progress.goesOn(run.id())) {
                return;
            }
        }
        try (var handfuls = new Handfuls(executor, () -> handful(run, source))) {
            var handful = handfuls.next();
            while (!handful.isEmpty()) {
                if (closing.getAsBoolean() || !take(run, source.sort(), developed(run, source, handful))) {
                    return;
                }
                handful = handfuls.next();
            }
        }
        progress.done(run.id());
    }

    private static List<Found> handful(ToDo run, ItemSource source) {
        var some = new ArrayList<Found>(HANDFUL);
        Optional<Found> next = Optional.empty();
        do {
            next = reading(run, source::next);
            next.ifPresent(found -> {
                readAhead(found.content());
                some.add(found);
            });
        } while (next.isPresent()
                && some.size() < HANDFUL
                && !isLarge(next.get().content()));
        return some;
    }

    /** Reading a body takes as long as writing it. One that breaks is told of when it is taken. */
    private static void readAhead(Content content) {
        try {
            if (content instanceof ArrivingStory story) {
                story.body().readAhead();
            }
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.debug("A body could not be read ahead", broken);
        }
    }

    /** Megabytes: a handful has never more than one of them. */
    private static boolean isLarge(Content content) {
        return content instanceof ArrivingPicture
                || content instanceof ArrivingStory story && story.body().isLong();
    }

    /** Pictures are fetched and made before the transaction: no lock is held while somebody's server answers. */
    private List<Found> developed(ToDo run, ItemSource source, List<Found> handful) {
        return handful.stream().map(each -> developed(run, source, each)).toList();
    }

    private Found developed(ToDo run, ItemSource source, Found found) {
        if (!(found.content() instanceof ArrivingPicture picture)) {
            return found;
        }
        if (run.dry()) {
            return found.with(fetching.foresee(picture, source, run.pictureHosts()));
        }
        return batches.isHere(source.sort(), found.identity(), picture.id())
                ? found
                : found.with(fetching.develop(picture, source, run.pictureHosts()));
    }

    /** One that breaks something must not cost the others anything: they are taken one by one then. */
    private boolean take(ToDo run, String sort, List<Found> handful) {
        try {
            return batches.take(run.id(), sort, handful);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.infof(
                    "Of import %d, what begins at %d is taken one by one: %s",
                    run.id(), handful.get(0).number(), broken);
        }
        for (var each : handful) {
            if (!takeAlone(run, sort, each)) {
                return false;
            }
        }
        return true;
    }

    private boolean takeAlone(ToDo run, String sort, Found found) {
        try {
            return batches.take(run.id(), sort, List.of(found));
        } catch (RuntimeException | StackOverflowError broken) {
            if (Passing.is(broken)) {
                throw new IllegalStateException("what keeps import " + run.id() + " from going on passes", broken);
            }
            var number = number();
            LOG.errorf(broken, "Import %d broke at %d (%s)", run.id(), found.number(), number);
            return batches.refuse(run.id(), found, Because.of(ImportReason.UNFORESEEN, number));
        }
    }
}
