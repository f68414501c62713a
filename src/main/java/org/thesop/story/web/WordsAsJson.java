package org.thesop.story.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.thesop.story.Copy;

/** The words that a suggestion can change, named as the rooms name their fields. */
public final class WordsAsJson {

    private WordsAsJson() {}

    /** {@code {"headline": …, "deck": …, "summary": …, "body": canonical HTML}}. */
    public static JsonObjectBuilder of(Copy copy) {
        return Json.createObjectBuilder()
                .add("headline", copy.headline())
                .add("deck", copy.deck())
                .add("summary", copy.summary())
                .add("body", copy.body().html());
    }
}
