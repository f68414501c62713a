package org.thesop.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.thesop.media.Darkroom;
import org.thesop.media.Licence;
import org.thesop.media.NotAPictureException;
import org.thesop.media.Picture;
import org.thesop.media.PictureDetails;
import org.thesop.people.Person;
import org.thesop.pictures.Describing;
import org.thesop.platform.Markup;

/**
 * The demo's pictures: taken into the library as every file that somebody sends, and put where stories name them. Only the first
 * sizes are made here; the others follow behind the scenes, so that the first start need not wait for them.
 */
class DemoPictures {

    private static final Logger LOG = Logger.getLogger(DemoPictures.class);

    /** A figure whose words are the library's, or that has its own. */
    private static final Pattern FIGURE =
            Pattern.compile("<figure data-media=\"([a-z-]+)\"(?:></figure>|( data-alt=.*?</figure>))");

    private final Darkroom darkroom;
    private final Describing describing;
    private final Map<String, Picture> taken = new HashMap<>();

    DemoPictures(Darkroom darkroom, Describing describing) {
        this.darkroom = darkroom;
        this.describing = describing;
    }

    /** Takes one in; without it when the darkroom refuses it, as while a virus scanner does not answer. */
    void takeIn(DemoFile file, byte[] content, Person by) {
        var name = file.get("name");
        try {
            var picture = describing.add(darkroom.develop(content), name + ".jpg", by);
            picture.describe(new PictureDetails(
                    file.get("caption"),
                    file.get("credit"),
                    file.get("alt"),
                    file.get("place", ""),
                    Licence.valueOf(file.get("licence")),
                    null));
            taken.put(name, picture);
        } catch (NotAPictureException refused) {
            LOG.warnf(refused, "The demo goes without its picture %s", name);
        }
    }

    /** The text with its pictures where it names them. */
    DemoFile placed(DemoFile story) {
        return new DemoFile(
                story.header(),
                FIGURE.matcher(story.body())
                        .replaceAll(found -> Matcher.quoteReplacement(figure(found.group(1), found.group(2)))));
    }

    private String figure(String name, String ownWords) {
        var picture = taken.get(name);
        if (picture == null) {
            return "";
        }
        var begin = "<figure data-media=\"" + picture.id() + '"';
        if (ownWords != null) {
            return begin + ownWords;
        }
        var said = picture.details();
        return begin + " data-alt=\"" + Markup.quoted(said.alt()) + "\" data-credit=\"" + Markup.quoted(said.credit())
                + "\"><figcaption>" + Markup.text(said.caption()) + "</figcaption></figure>";
    }
}
