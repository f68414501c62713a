package org.thesop.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.jboss.logging.Logger;
import org.thesop.platform.Settings;
import org.thesop.story.FirstSections;
import org.thesop.story.FirstTemplates;

/** What an empty paper needs at its first start: sections, templates, and the demo where it is wanted. */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    @Inject
    FirstSections sections;

    @Inject
    FirstTemplates templates;

    @Inject
    DemoNewsroom demo;

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        sections.ensure();
        templates.ensure();
        if (Settings.demo() && demo.fill(new DemoTexts(application))) {
            LOG.info("The paper was empty: the demo newsroom has moved in.");
        }
    }
}
