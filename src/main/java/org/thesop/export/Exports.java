package org.thesop.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Managing editors take the whole paper along: they ask for it, see how far it is, and fetch it. */
@ApplicationScoped
@Transactional
public class Exports {

    @Inject
    ExportRuns runs;

    @Inject
    Event<ExportAsked> asked;

    @Inject
    Event<PaperTaken> taken;

    @Inject
    Clock clock;

    /**
     * Asks for it. Whoever asks while one of this kind is being made waits for the same.
     *
     * @param port where the node that is asked answers on its own machine
     * @return the number of the one that will come
     * @throws ForbiddenException when the person may not have it
     */
    public long ask(ExportKind kind, Person by, int port) {
        allow(by);
        runs.askAlone();
        return runs.atWork(kind).map(ExportRun::id).orElseGet(() -> {
            var run = runs.add(new ExportRun(kind, by, clock.instant(), port));
            asked.fire(new ExportAsked(run.id()));
            return run.id();
        });
    }

    /**
     * The last that were asked for, the newest first.
     *
     * @throws ForbiddenException when the person may not have them
     */
    public List<ExportRow> newest(int most, Person by) {
        allow(by);
        return runs.newest(most);
    }

    /**
     * How one is getting on.
     *
     * @throws ForbiddenException when the person may not have it
     * @throws UnknownExportException when there is no such one
     */
    public ExportRow get(long id, Person by) {
        allow(by);
        return runs.get(id).orElseThrow(() -> new UnknownExportException(id)).row();
    }

    /**
     * Hands out its file, and puts on record that it was fetched.
     *
     * @throws ForbiddenException when the person may not have it
     * @throws UnknownExportException when there is no such one, it is not ready, or its file is gone
     */
    public Path take(long id, Person by) {
        allow(by);
        var run = runs.get(id)
                .filter(each -> each.state() == ExportState.READY)
                .orElseThrow(() -> new UnknownExportException(id));
        var file = ExportFolder.file(run.fileName()).orElseThrow(() -> new UnknownExportException(id));
        taken.fire(new PaperTaken(run.kind(), run.fileName(), by.id(), clock.instant()));
        return file;
    }

    private static void allow(Person by) {
        if (!Permissions.mayTakeThePaper(by)) {
            throw new ForbiddenException("the whole paper by " + by);
        }
    }
}
