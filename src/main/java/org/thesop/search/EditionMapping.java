package org.thesop.search;

import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.thesop.story.Edition;

/** Tells Hibernate Search that editions are indexed, from here and not by annotations: story need not know of it. */
public class EditionMapping implements HibernateOrmSearchMappingConfigurer {

    /** Changes whenever the fields or the analysis do: an index of another form is made anew. */
    static final int FORM = 4;

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var edition = context.programmaticMapping().type(Edition.class);
        edition.indexed().index("edition");
        edition.binder(new EditionBinder());
    }
}
