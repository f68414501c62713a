package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;
import org.thesop.story.KeptByline;
import org.thesop.story.Revision;

/** What stands around the text of a revision, in words: by the name of the field, in the order of the rooms. */
@ApplicationScoped
public class CopyFields {

    @Inject
    Messages messages;

    Map<String, String> of(Revision revision) {
        var copy = revision.copy();
        var fields = new LinkedHashMap<String, String>();
        fields.put(messages.text("copy.bylines"), bylines(revision.bylines()));
        fields.put(
                messages.text("copy.section"),
                copy.section() == null ? "" : copy.section().name());
        fields.put(messages.text("copy.genre"), copy.genre() == null ? "" : messages.of(copy.genre()));
        fields.put(messages.text("copy.dateline"), copy.dateline());
        fields.put(messages.text("copy.summary"), copy.summary());
        fields.put(messages.text("copy.tags"), String.join(", ", copy.tags()));
        fields.put(messages.text("copy.searchHeadline"), copy.searchHeadline());
        fields.put(
                messages.text("copy.language"),
                Locale.forLanguageTag(copy.language())
                        .getDisplayLanguage(Spoken.now().locale()));
        return fields;
    }

    private String bylines(List<KeptByline> bylines) {
        return bylines.stream().map(this::byline).collect(Collectors.joining("\n"));
    }

    private String byline(KeptByline byline) {
        var title = byline.title() == null ? "" : ", " + byline.title();
        return byline.name() + title + " · " + messages.of(byline.credit()) + " · " + messages.of(byline.place());
    }
}
