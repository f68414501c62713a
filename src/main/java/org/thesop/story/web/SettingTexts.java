package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.platform.Messages;
import org.thesop.story.BodyChanges;

/** What was done to a paragraph besides changing its words, in sentences. */
@Named
@ApplicationScoped
public class SettingTexts {

    @Inject
    Messages messages;

    /** A line for each: a link added, words made bold; empty when only words were changed. */
    public List<String> of(BodyChanges.Row row) {
        return row.settings().stream()
                .map(each -> messages.text("BodySetting." + each.act(), each.words(), each.said()))
                .toList();
    }
}
