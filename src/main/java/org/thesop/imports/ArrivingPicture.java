package org.thesop.imports;

import org.thesop.media.PictureDetails;
import org.thesop.media.Print;

/**
 * A picture as its source has it.
 *
 * @param file the name of its file beside the export; null when there is none
 * @param address where its file is on the web
 * @param id its id in the library of the paper that exported it; null when that was no paper of ours
 * @param print made of the file; null before that, and in a dry run
 */
record ArrivingPicture(String file, String address, String id, PictureDetails details, Print print) implements Content {

    ArrivingPicture developed(Print made) {
        return new ArrivingPicture(file, address, id, details, made);
    }
}
