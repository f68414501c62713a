package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.platform.Messages;
import org.thesop.story.BodyChanges;
import org.thesop.story.BodySetting;
import org.thesop.story.Setting;

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

    /**
     * What a suggestion of this would do: {@code Bold}, {@code Paragraph → Subhead}.
     *
     * @param was how the words are set without it; null where there is nothing to say of it
     */
    public String of(Setting setting, Setting was) {
        if (was == null || setting.act() == BodySetting.Act.NO_LINK) {
            return name(setting);
        }
        return setting.isOfBlocks()
                ? messages.text("suggestions.becomes", name(was), name(setting))
                : messages.text("suggestions.insteadOf", name(setting), was.said());
    }

    private String name(Setting setting) {
        return switch (setting.act()) {
            case SUBHEAD, ITEM -> messages.text("Setting." + setting.act() + "." + setting.said());
            default -> messages.text("Setting." + setting.act(), setting.said());
        };
    }
}
