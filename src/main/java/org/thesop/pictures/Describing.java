package org.thesop.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.thesop.media.Cut;
import org.thesop.media.Enlarging;
import org.thesop.media.GoneException;
import org.thesop.media.NotAPictureException;
import org.thesop.media.Picture;
import org.thesop.media.PictureDetails;
import org.thesop.media.Pictures;
import org.thesop.media.Print;
import org.thesop.media.StoreAwayException;
import org.thesop.people.Person;
import org.thesop.pictures.LibraryRefusedException.Why;
import org.thesop.pictures.PictureChanged.What;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.StoryPictures;

/** Puts pictures into the library, and says what is to be said of them. */
@ApplicationScoped
@Transactional
public class Describing {

    @Inject
    Library library;

    @Inject
    Pictures pictures;

    @Inject
    StoryPictures storyPictures;

    @Inject
    Enlarging enlarging;

    @Inject
    Event<PictureChanged> changed;

    @Inject
    Clock clock;

    /**
     * Keeps a picture for everybody at the desks.
     *
     * @throws ForbiddenException when the library is not for this person
     */
    public Picture add(Print print, String fileName, Person by) {
        Library.demand(Permissions.mayUseTheLibrary(by), "picture for the library", by);
        var picture = pictures.keep(print, fileName, by);
        picture.share(true);
        return picture;
    }

    /**
     * Says what it shows, whose it is, on what ground and until when, and who finds it.
     *
     * @param version the one that the person saw
     * @throws LibraryRefusedException when there is none for this person, or somebody else was there first
     * @throws ForbiddenException when it is not theirs to describe
     */
    public void describe(String id, int version, PictureDetails details, boolean shared, Person by) {
        var picture = own(id, version, by);
        if (details.equals(picture.details()) && shared == picture.shared()) {
            return;
        }
        picture.describe(details);
        picture.share(shared);
        tell(picture, What.DESCRIBED, "", by);
    }

    /**
     * Shows it cut like this from now on, wherever it is shown. What it was stays, and it can be cut anew.
     *
     * @throws LibraryRefusedException as {@link #describe}, or when its file cannot be read now, or ever
     */
    public void cut(String id, int version, Cut cut, Person by) {
        var picture = own(id, version, by);
        try {
            enlarging.cut(picture, cut);
        } catch (GoneException gone) {
            throw new LibraryRefusedException(Why.FILE_GONE, id);
        } catch (StoreAwayException away) {
            throw new LibraryRefusedException(Why.FILES_AWAY, id);
        } catch (NotAPictureException wrong) {
            throw new LibraryRefusedException(
                    wrong.why() == NotAPictureException.Why.BUSY ? Why.BUSY : Why.FILE_GONE, id);
        }
        tell(picture, What.CUT, "", by);
    }

    private Picture own(String id, int version, Person by) {
        var picture = library.seen(id, by);
        Library.demand(Permissions.mayDescribe(picture, () -> storyPictures.isSettled(id), by), "picture " + id, by);
        if (picture.version() != version) {
            throw new LibraryRefusedException(Why.OVERTAKEN, id);
        }
        return picture;
    }

    /**
     * Takes it from readers everywhere at once, for its rights, and with it all that came of the same file, whoever sent it;
     * stories that show it stay, without it.
     *
     * @param why for the record and the desks, never for readers
     */
    public void withdraw(String id, String why, Person by) {
        var picture = rightsOf(id, by);
        if (why == null || why.isBlank()) {
            throw new LibraryRefusedException(Why.NO_REASON, id);
        }
        for (var each : pictures.ofContent(picture.sha256())) {
            if (!each.withdrawn()) {
                each.withdraw(why.strip(), by, clock.instant());
                tell(each, What.WITHDRAWN, why.strip(), by);
            }
        }
    }

    /** Gives it and all that came of the same file back to readers, where stories still show it. */
    public void restore(String id, Person by) {
        var picture = rightsOf(id, by);
        for (var each : pictures.ofContent(picture.sha256())) {
            if (each.withdrawn()) {
                each.restore();
                tell(each, What.RESTORED, "", by);
            }
        }
    }

    private Picture rightsOf(String id, Person by) {
        Library.demand(Permissions.mayWithdrawPictures(by), "rights of picture " + id, by);
        return library.seen(id, by);
    }

    /** Asking which stories show it writes what was changed: who was overtaken in this very moment is found out here. */
    private void tell(Picture picture, What what, String details, Person by) {
        try {
            changed.fire(new PictureChanged(
                    picture.id(), what, storyPictures.storiesShowing(picture.id()), details, by.id(), clock.instant()));
        } catch (OptimisticLockException overtaken) {
            throw new LibraryRefusedException(Why.OVERTAKEN, picture.id());
        }
    }
}
