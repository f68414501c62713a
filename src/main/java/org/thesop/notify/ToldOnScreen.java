package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.thesop.people.Told;

/** Lets the screen say who was told, when there is one: the clock has none. */
@ApplicationScoped
class ToldOnScreen {

    @Inject
    Told told;

    @Inject
    BeanManager beans;

    void told(String name, Where where) {
        if (isRequest()) {
            told.add(name, where.desk(), where.mail());
        }
    }

    private boolean isRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException clock) {
            return false;
        }
    }
}
