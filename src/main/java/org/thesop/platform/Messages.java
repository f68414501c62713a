package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts that people read, from {@code org/thesop/messages.properties}. */
@Named
@ApplicationScoped
public class Messages {

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.thesop.messages", Locale.ENGLISH);

    /** The text of this key with its {@code {0}} filled in; throws {@link MissingResourceException} when there is none. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(PaperName.inPattern(bundle.getString(key)), Locale.US).format(arguments);
    }

    /** The text of an enum's value: its key is {@code Type.VALUE}. */
    public String of(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
