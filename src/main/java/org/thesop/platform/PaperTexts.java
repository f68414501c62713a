package org.thesop.platform;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/**
 * All texts, with the paper's own name in them: what pages read as {@code msg}. Named in faces-config.xml. Whatever locale Faces
 * asks for it, it answers in the language {@link Spoken} here, so that a page and its bean never speak two.
 */
public class PaperTexts extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        var texts = Texts.in(Spoken.now());
        return texts.containsKey(key) ? PaperName.in(texts.getString(key)) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Texts.in(Language.ENGLISH).keySet());
    }
}
