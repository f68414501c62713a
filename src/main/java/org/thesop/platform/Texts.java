package org.thesop.platform;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts in all languages, read once. English is what the others are translated from, and stands in the file without a tag. */
final class Texts {

    private static final Map<Language, ResourceBundle> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            var locale = language == Language.ENGLISH ? Locale.ROOT : Locale.forLanguageTag(language.tag());
            ALL.put(language, ResourceBundle.getBundle("org.thesop.messages", locale));
        }
    }

    private Texts() {}

    static ResourceBundle in(Language language) {
        return ALL.get(language);
    }

    /** The text of this key in a language, filled in as that language writes numbers. */
    static String text(Language language, String key, Object... arguments) {
        var pattern = PaperName.inPattern(in(language).getString(key));
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
