package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.story.StoryTemplate;
import org.thesop.story.StoryTemplates;

/** desk/story/templates: what stories can begin with. Everybody reads them, editors keep them. */
@Named
@RequestScoped
public class TemplatesPage {

    private static final String HERE = "/desk/story/templates?faces-redirect=true";

    @Inject
    StoryTemplates templates;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    private List<StoryTemplate> all;

    public List<StoryTemplate> getInUse() {
        return all().stream().filter(template -> !template.retired()).toList();
    }

    public List<StoryTemplate> getRetired() {
        return all().stream().filter(StoryTemplate::retired).toList();
    }

    private List<StoryTemplate> all() {
        if (all == null) {
            all = templates.all();
        }
        return all;
    }

    public String retire(long id) {
        moves.attempt("templates.retire.done", () -> templates.retire(id, signedIn.person()));
        return HERE;
    }

    public String bringBack(long id) {
        moves.attempt("templates.bringBack.done", () -> templates.bringBack(id, signedIn.person()));
        return HERE;
    }
}
