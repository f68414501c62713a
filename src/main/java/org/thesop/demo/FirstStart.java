package org.thesop.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContext;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.thesop.platform.Settings;
import org.thesop.story.FirstSections;
import org.thesop.story.FirstTemplates;

/** What an empty paper needs at its first start: sections, templates, and the demo where it is wanted. */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    /** Any number that nobody else locks: of nodes that start at once one prepares the paper, and the others find it so. */
    private static final long PREPARING = 728_002;

    @PersistenceContext
    EntityManager em;

    @Inject
    FirstSections sections;

    @Inject
    FirstTemplates templates;

    @Inject
    DemoNewsroom demo;

    @Transactional
    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:preparing)")
                .setParameter("preparing", PREPARING)
                .getSingleResult();
        sections.ensure();
        templates.ensure();
        if (Settings.demo() && demo.fill(new DemoTexts(application))) {
            LOG.info("The paper was empty: the demo newsroom has moved in.");
        }
    }
}
