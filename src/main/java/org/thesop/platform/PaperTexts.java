package org.thesop.platform;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** All texts, with the paper's own name in them: what pages read as {@code msg}. Named in faces-config.xml. */
public class PaperTexts extends ResourceBundle {

    private final ResourceBundle texts = ResourceBundle.getBundle("org.thesop.messages", Locale.ENGLISH);

    @Override
    protected Object handleGetObject(String key) {
        return texts.containsKey(key) ? PaperName.in(texts.getString(key)) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
