package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.thesop.media.NotAPictureException.Why;

/** Makes the sizes of pictures: of new ones behind the scenes, each once, however many nodes run; of one that is cut at once. */
@ApplicationScoped
public class Enlarging {

    private static final Logger LOG = Logger.getLogger(Enlarging.class);

    @Inject
    Unmade unmade;

    @Inject
    Darkroom darkroom;

    @Inject
    KeptFiles files;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    /**
     * Makes those of the picture that has waited longest, in no transaction; false when none waits, or others are at work.
     *
     * @throws StoreAwayException when files cannot be had; another time they are made
     */
    public boolean next() {
        var waiting = unmade.take();
        if (waiting.isEmpty()) {
            return false;
        }
        var picture = waiting.get();
        try {
            var sizes = darkroom.sizes(files.whole(picture), picture.type(), picture.cut());
            files.keep(picture, picture.cuts(), sizes);
        } catch (NotAPictureException unmakeable) {
            if (unmakeable.why() == Why.BUSY) {
                unmade.giveBack(picture.id());
                return false;
            }
            givenUp(picture, unmakeable);
        } catch (GoneException gone) {
            givenUp(picture, gone);
        } catch (StoreAwayException away) {
            unmade.giveBack(picture.id());
            throw away;
        }
        unmade.made(picture.id());
        return true;
    }

    /** It is shown as it was kept; to try again would be to try for ever. */
    private static void givenUp(Picture picture, RuntimeException why) {
        LOG.errorf(why, "The sizes of picture %s cannot be made", picture.id());
    }

    /**
     * Shows a picture cut like this from now on. Its files are there before it is said to be cut.
     *
     * @throws NotAPictureException when its file is damaged, or others are being made
     * @throws GoneException when its file cannot be read
     * @throws StoreAwayException when no file can be had now
     */
    public void cut(Picture picture, Cut cut) {
        if (cut.equals(picture.cut())) {
            return;
        }
        files.tidy(picture);
        var number = pictures.nextCut();
        files.keep(picture, number, darkroom.sizes(files.whole(picture), picture.type(), cut));
        picture.cut(cut, number);
        picture.made(clock.instant());
    }
}
