package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.logging.Logger;
import org.thesop.platform.Settings;

/** Opens the store that the settings name, and says at the start whether pictures can be had from there. */
@ApplicationScoped
class WherePicturesAre {

    private static final Logger LOG = Logger.getLogger(WherePicturesAre.class);

    /** In the newsroom's files, and so in each backup, while pictures are not. */
    private static final String ELSEWHERE = "pictures-are-elsewhere.txt";

    @Produces
    @ApplicationScoped
    PictureStore store() {
        return BucketPlace.configured()
                .<PictureStore>map(PictureBucket::new)
                .orElseGet(() -> new PictureFolder(Settings.files().resolve("media")));
    }

    /** Pages go on without pictures: they are what is left of the paper while a server that is not ours is down. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event, PictureStore store) {
        note(store);
        try {
            store.check();
            LOG.infof("Pictures are in %s.", store.place());
        } catch (StoreAwayException away) {
            LOG.errorf("The paper starts without its pictures. %s", away.getMessage());
        }
    }

    private static void note(PictureStore store) {
        var note = Settings.files().resolve(ELSEWHERE);
        try {
            if (store.isHere()) {
                Files.deleteIfExists(note);
            } else {
                Files.createDirectories(note.getParent());
                Files.writeString(note, store.place() + System.lineSeparator());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void close(@Disposes PictureStore store) {
        if (store instanceof PictureBucket bucket) {
            bucket.close();
        }
    }
}
