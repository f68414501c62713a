package org.thesop.readership.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.thesop.readership.Readership;
import org.thesop.readership.Views;

/** Puts what counts readers where {@link CountsReaders}, which is there before the beans are, finds it. */
@WebListener
public class OpensCount implements ServletContextListener {

    static final String VIEWS = Views.class.getName();

    @Inject
    Readership readership;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute(VIEWS, readership.views());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        readership.write();
    }
}
