package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.story.Addresses;
import org.thesop.story.ClashException;
import org.thesop.story.Packages;
import org.thesop.story.Story;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RequestedEdition;

/** Which stories a story stands with on the paper: what it follows up, and its sidebars. Beside desk/story/after. */
@Named
@RequestScoped
public class CompanionsPanel {

    @Inject
    RequestedEdition requested;

    @Inject
    Packages packages;

    @Inject
    Addresses addresses;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private String followUpOf;
    private String sidebar;
    private Optional<Packages.Row> followed;
    private Optional<Packages.Row> main;
    private List<Packages.Row> sidebars;

    /** An empty field takes it back. */
    public String followUp() {
        if (followUpOf == null || followUpOf.isBlank()) {
            moves.attempt("companions.followUp.none", () -> packages.followUp(requested.id(), null, signedIn.person()));
            return here();
        }
        return with(
                followUpOf,
                "companions.followUp.done",
                story -> packages.followUp(requested.id(), story, signedIn.person()));
    }

    public String add() {
        if (getSidebars().size() >= Packages.MOST_SIDEBARS) {
            return refuse(messages.text("companions.full", Packages.MOST_SIDEBARS));
        }
        return with(
                sidebar,
                "companions.sidebar.added",
                story -> packages.addSidebar(requested.id(), story, signedIn.person()));
    }

    public String remove(long story) {
        moves.attempt(
                "companions.sidebar.removed", () -> packages.removeSidebar(requested.id(), story, signedIn.person()));
        return here();
    }

    public String up(long story) {
        moves.attempt("companions.sidebar.moved", () -> packages.moveUp(requested.id(), story, signedIn.person()));
        return here();
    }

    private String with(String address, String done, Consumer<Story> act) {
        var story = addresses.find(address);
        if (story.isEmpty()) {
            return refuse(messages.text("after.noSuchStory"));
        }
        try {
            return moves.attempt(done, () -> act.accept(story.get())) ? here() : null;
        } catch (ClashException clash) {
            return refuse(messages.of(clash.clash()));
        }
    }

    private String refuse(String why) {
        moves.say(FacesMessage.SEVERITY_ERROR, why);
        return null;
    }

    private String here() {
        return "/desk/story/after?faces-redirect=true&edition=" + requested.id();
    }

    /** What it follows up, null for nothing. */
    public Packages.Row getFollowed() {
        if (followed == null) {
            followed = packages.followedBy(requested.id());
        }
        return followed.orElse(null);
    }

    /** The main story that it is a sidebar of, null for none. */
    public Packages.Row getMain() {
        if (main == null) {
            main = packages.mainOf(requested.id());
        }
        return main.orElse(null);
    }

    public List<Packages.Row> getSidebars() {
        if (sidebars == null) {
            sidebars = packages.sidebarsOf(requested.id());
        }
        return sidebars;
    }

    public String getFollowUpOf() {
        return followUpOf != null || getFollowed() == null
                ? followUpOf
                : getFollowed().address();
    }

    public void setFollowUpOf(String followUpOf) {
        this.followUpOf = followUpOf == null ? "" : followUpOf;
    }

    public String getSidebar() {
        return sidebar;
    }

    public void setSidebar(String sidebar) {
        this.sidebar = sidebar;
    }
}
