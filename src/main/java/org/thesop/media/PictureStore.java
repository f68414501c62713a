package org.thesop.media;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of pictures are, each under the id of its picture and a name: a folder, or a bucket of an S3 server. A file
 * never changes: what is kept again under its name is the same again. Every method may say {@link StoreAwayException}.
 */
public interface PictureStore {

    /** Keeps a file: all of it, or nothing. */
    void keep(String picture, String name, byte[] content);

    /**
     * The first of these names that there is.
     *
     * @param names what is asked for, the best first; at least one
     */
    Optional<StoredFile> first(String picture, List<String> names);

    /** All files that there are of a picture, by their names. */
    List<StoredFile> all(String picture);

    /**
     * A stretch of a file; to be closed.
     *
     * @param from the first byte, 0 for the beginning
     * @param length in bytes, within the file
     * @throws GoneException when it is not there any more
     */
    InputStream open(StoredFile file, long from, long length);

    /** Takes a file away; one that is not there is away already. */
    void delete(StoredFile file);

    /** Asks whether files can be had there now. */
    void check();

    /** Where it is, for whoever runs the paper; tells no secret. */
    String place();

    /** Whether the files are in the newsroom's own folder, and so in its backups. */
    boolean isHere();
}
