package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.MissingResourceException;

/** The texts that people read, from {@code org/thesop/messages.properties} and its translations, in the language {@link Spoken} here. */
@Named
@ApplicationScoped
public class Messages {

    /** The text of this key with its {@code {0}} filled in; throws {@link MissingResourceException} when there is none. */
    public String text(String key, Object... arguments) {
        return Texts.text(Spoken.now(), key, arguments);
    }

    /** The text of an enum's value: its key is {@code Type.VALUE}. */
    public String of(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The word before the last of several: "Ana y Luis", but "Ana e Iris". */
    public String and(String last) {
        return text(Sounds.beginsLikeI(last) ? "site.and.beforeI" : "site.and");
    }

    /** One of these, whichever: "Ana o Luis", but "Ana u Omar". */
    public String anyOf(List<String> several) {
        var said = new StringBuilder();
        for (var next : several) {
            if (said.length() > 0) {
                var or = text(Sounds.beginsLikeO(next) ? "desk.or.beforeO" : "desk.or");
                said.append(' ').append(or).append(' ');
            }
            said.append(next);
        }
        return said.toString();
    }

    /** The language that they are in as Open Graph has it. */
    public String openGraph() {
        return Spoken.now().openGraph();
    }

    /** The tag of the language that they are in, for the {@code lang} of what they stand in. */
    public String language() {
        return Spoken.now().tag();
    }
}
