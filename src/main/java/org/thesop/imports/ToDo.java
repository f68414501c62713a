package org.thesop.imports;

/**
 * An import that a node has taken on.
 *
 * @param looking whether its file is only looked through
 * @param source how the file was called when it was sent
 * @param position how many things have their outcome
 * @param pictureHosts from where pictures may be fetched
 */
record ToDo(
        long id,
        ImportKind kind,
        boolean looking,
        boolean dry,
        String source,
        String file,
        int position,
        PictureHosts pictureHosts) {}
