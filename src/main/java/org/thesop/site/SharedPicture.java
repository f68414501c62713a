package org.thesop.site;

import java.util.Map;
import java.util.Optional;
import org.thesop.media.Picture;
import org.thesop.platform.Settings;

/**
 * The picture that other sites show of a story.
 *
 * @param address whole
 * @param alt as markup has it, empty for none
 */
public record SharedPicture(String address, int width, int height, String alt) {

    /** The first of a body. */
    static Optional<SharedPicture> firstIn(String body, Map<String, Picture> pictures) {
        return PrintedBody.PICTURE
                .matcher(body)
                .results()
                .filter(found -> pictures.containsKey(found.group(1)))
                .findFirst()
                .map(found -> of(pictures.get(found.group(1)), found.group(2)));
    }

    private static SharedPicture of(Picture picture, String alt) {
        return new SharedPicture(
                Settings.paperUrl() + "/media/" + picture.id() + "/" + picture.width(),
                picture.width(),
                picture.height(),
                alt == null ? "" : alt);
    }
}
