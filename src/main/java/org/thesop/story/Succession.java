package org.thesop.story;

import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** Whether somebody can take another's place at a story: the same for one piece, for many, and for all that a person leaves. */
final class Succession {

    private Succession() {}

    /** What keeps somebody from writing it from now on; who edits it could not approve it any more. */
    static List<Refusal> toWrite(Story story, Person successor) {
        if (successor == null || !successor.has(Role.WRITER)) {
            return List.of(new Refusal.NotYours(List.of(Who.WRITER)));
        }
        return story.editions().stream()
                        .filter(each -> each.state().inWork())
                        .anyMatch(each -> successor.equals(each.claimant()) || successor.equals(each.wantedEditor()))
                ? List.of(new Refusal.EditsIt())
                : List.of();
    }

    /** What keeps copy from being meant for the editor whom the ask names: their own words in it, or that they may not read it. */
    static List<Refusal> toEdit(Edition edition, Ask ask, Circumstances now) {
        return ask.successor() != null && Need.NAMED_EDITOR_MAY_TAKE_IT.isMet(edition, ask, now)
                ? List.of()
                : List.of(new Refusal.Missing(Need.NAMED_EDITOR_MAY_TAKE_IT));
    }
}
