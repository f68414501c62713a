package org.thesop.platform.web;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import org.thesop.platform.Spoken;

/**
 * Lets no language of one request reach the next on the same thread. A listener and no filter, because an error page is printed
 * after the filters are done, and speaks as the page would have that failed.
 */
@WebListener
public class RequestSpeaks implements ServletRequestListener {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        Spoken.end();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Spoken.end();
    }
}
