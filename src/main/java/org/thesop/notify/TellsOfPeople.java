package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.staff.ClaimAnswered;
import org.thesop.staff.HandedOver;

/** Hears what becomes of the people of the newsroom and tells whom it concerns, in the transaction in which it happened. */
@ApplicationScoped
public class TellsOfPeople {

    private static final String WRITING = "/desk/story/my-stories";
    private static final String BYLINES = "/desk/people/bylines";
    private static final String REVIEWING = "/desk/review/my-reviews";

    @Inject
    Notices notices;

    @Inject
    People people;

    void claimAnswered(@Observes ClaimAnswered event) {
        var known = people.withIds(List.of(event.personId(), event.byId())).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        notices.tell(
                Happening.of(
                        new Happening.Plan(event.name(), BYLINES), known.get(event.byId()), event.at(), event.reason()),
                Addressee.all(
                        List.of(known.get(event.personId())),
                        NoticeKind.OTHER,
                        event.confirmed() ? "CLAIM_CONFIRMED" : "CLAIM_DECLINED"));
    }

    void handedOver(@Observes HandedOver event) {
        var ids = Stream.concat(event.pieces().keySet().stream(), Stream.of(event.fromId(), event.byId()))
                .toList();
        var known = people.withIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        event.pieces().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            var to = known.get(each.getKey());
            notices.tell(
                    Happening.of(
                            new Happening.Plan(
                                    known.get(event.fromId()).name(), to.has(Role.EDITOR) ? REVIEWING : WRITING),
                            known.get(event.byId()),
                            event.at(),
                            each.getValue()),
                    Addressee.all(List.of(to), NoticeKind.OFFERED, "HANDED_OVER"));
        });
    }
}
