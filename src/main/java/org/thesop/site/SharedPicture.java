package org.thesop.site;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.thesop.media.Picture;
import org.thesop.media.Size;
import org.thesop.platform.Markup;
import org.thesop.platform.Settings;

/**
 * The picture that other sites show of a story.
 *
 * @param address whole
 * @param alt plain text, empty for none
 */
public record SharedPicture(String address, int width, int height, String alt) {

    private static final Size SHAPE = new Size(Size.Shape.SOCIAL, 1200, false);

    /**
     * The one that leads a body, where readers may have that.
     *
     * @param today on the paper's calendar: a licence may have ended
     */
    static Optional<SharedPicture> firstIn(String body, Map<String, Picture> pictures, LocalDate today) {
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        return PrintedBody.PICTURE
                .matcher(body)
                .results()
                .findFirst()
                .filter(found -> pictures.containsKey(found.group(1)))
                .filter(found -> pictures.get(found.group(1)).mayBeShown(today))
                .map(found -> of(pictures.get(found.group(1)), found.group(2)));
    }

    private static SharedPicture of(Picture picture, String alt) {
        return new SharedPicture(
                Settings.paperUrl() + "/media/" + picture.id() + "/" + SHAPE.name(),
                picture.widthIn(SHAPE),
                picture.heightIn(SHAPE),
                alt == null ? "" : Markup.plain(alt));
    }
}
