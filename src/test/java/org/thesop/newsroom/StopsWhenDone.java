package org.thesop.newsroom;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the shared newsroom and the browser after the last test; found through META-INF/services. */
public class StopsWhenDone implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browsers.stop();
        TheNewsroom.stop();
    }
}
