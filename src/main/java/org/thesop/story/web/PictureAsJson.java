package org.thesop.story.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.thesop.media.Picture;

/** A picture as the rooms take it into a story: where it is found, and the words that the story begins with. */
public final class PictureAsJson {

    private PictureAsJson() {}

    public static JsonObjectBuilder of(Picture picture) {
        var details = picture.details();
        return Json.createObjectBuilder()
                .add("id", picture.id())
                .add("width", picture.width())
                .add("height", picture.height())
                .add("caption", details.caption())
                .add("credit", details.credit())
                .add("alt", details.alt());
    }
}
