package org.thesop.newsroom;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes what a class of tests has opened in the browser: a desk left open keeps asking the newsroom for news, and a hundred of
 * them slow down whatever is tested next. Found through META-INF/services.
 */
public class ClosesPages implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        Browsers.closePages();
    }
}
