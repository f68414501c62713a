package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionState;
import org.thesop.story.Guest;
import org.thesop.story.Guests;
import org.thesop.story.StoryAddress;

/** What stands behind a guest's link: the newest text of one edition and what is said with the guest, and nothing else. */
@ApplicationScoped
@Transactional
public class GuestRooms {

    @Inject
    Guests guests;

    @Inject
    Previews previews;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** Empty when there is no such link. */
    public Optional<GuestRoom> by(String secret) {
        return guests.enter(secret).map(guest -> guest.open(clock.instant()) ? open(guest, secret) : over(guest));
    }

    private GuestRoom open(Guest guest, String secret) {
        var edition = guest.edition();
        return new GuestRoom(
                previews.print(edition).under(Guests.PATH + secret),
                null,
                guest.name(),
                guest.invitedBy().name(),
                "EditionState." + edition.state(),
                zone.full(guest.until()),
                guests.words(guest).stream()
                        .map(word -> new GuestRoom.Word(word.who(), zone.full(word.at()), word.text(), word.byGuest()))
                        .toList());
    }

    /** A story that is out is found where everybody finds it. */
    private static GuestRoom over(Guest guest) {
        var edition = guest.edition();
        var story = edition.story();
        var out = guest.revokedAt() == null && edition.state() == EditionState.PUBLISHED;
        var path = out ? StoryAddress.path(story.section().slug(), story.day(), story.slug()) : null;
        return new GuestRoom(null, path, "", "", "", "", List.of());
    }

    /** Whether the room behind the link with this secret shows this picture. */
    public boolean shows(String secret, String picture) {
        return guests.find(secret)
                .filter(guest -> guest.open(clock.instant()))
                .filter(guest -> guest.edition().copy().body().pictures().contains(picture))
                .isPresent();
    }
}
