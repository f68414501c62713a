package org.thesop.newsstand.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import org.thesop.newsstand.Newsstand;
import org.thesop.newsstand.Rack;

/** Puts the kept pages where {@link HandsOutKept}, which is there before the beans are, finds them. */
@WebListener
public class OpensRack implements ServletContextListener {

    static final String RACK = Rack.class.getName();
    static final String CLOCK = RACK + ".clock";

    @Inject
    Newsstand newsstand;

    @Inject
    Clock clock;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute(CLOCK, clock);
        event.getServletContext().setAttribute(RACK, newsstand.rack());
    }
}
