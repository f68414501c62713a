package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.thesop.media.Darkroom;
import org.thesop.media.NotAPictureException;
import org.thesop.platform.NotReachedException;
import org.thesop.platform.NotReachedException.Why;
import org.thesop.platform.Outgoing;

/** Gets the files of pictures: from beside the export, else from where they are on the web, as far as somebody wants that. */
@ApplicationScoped
class Fetching {

    @Inject
    Outgoing outgoing;

    @Inject
    Darkroom darkroom;

    /** The picture with what can be kept of its file, or why there is none. */
    Content develop(ArrivingPicture picture, ItemSource source, PictureHosts hosts) {
        try {
            var beside = source.file(picture.file());
            if (beside.isPresent()) {
                return picture.developed(darkroom.develop(beside.get().read(Darkroom.MOST_BYTES + 1)));
            }
            var refused = refused(picture, hosts);
            return refused.isPresent() ? LeftOut.refused(refused.get()) : fetch(picture, hosts);
        } catch (NotAPictureException no) {
            return LeftOut.refused(new Because("pictures." + no.why().name(), List.of(name(picture))));
        } catch (IOException damaged) {
            return LeftOut.refused(Because.of(ImportReason.PICTURE_DAMAGED, name(picture)));
        }
    }

    /** What can be said of it without asking anybody. */
    Content foresee(ArrivingPicture picture, ItemSource source, PictureHosts hosts) {
        var refused = source.file(picture.file()).isPresent() ? Optional.<Because>empty() : refused(picture, hosts);
        return refused.isPresent() ? LeftOut.refused(refused.get()) : picture;
    }

    private static Optional<Because> refused(ArrivingPicture picture, PictureHosts hosts) {
        return hosts.allow(picture.address())
                ? Optional.empty()
                : Optional.of(Because.of(ImportReason.PICTURE_NOT_ASKED, picture.address()));
    }

    private Content fetch(ArrivingPicture picture, PictureHosts hosts) {
        var address = picture.address();
        if (hosts.isSilent(address)) {
            return LeftOut.refused(Because.of(ImportReason.PICTURE_HOST_SILENT, address));
        }
        try {
            var answer = outgoing.read(address, Darkroom.MOST_BYTES + 1, hosts::allow);
            hosts.heard(address, true);
            return answer.status() == 200
                    ? picture.developed(darkroom.develop(answer.body()))
                    : LeftOut.refused(Because.of(ImportReason.PICTURE_NOT_GIVEN, answer.status(), address));
        } catch (NotReachedException unreachable) {
            var isPrivate = unreachable.why() == Why.PRIVATE || unreachable.why() == Why.PORT;
            hosts.heard(address, isPrivate);
            return LeftOut.refused(
                    Because.of(isPrivate ? ImportReason.PICTURE_PRIVATE : ImportReason.PICTURE_NOT_REACHED, address));
        }
    }

    private static String name(ArrivingPicture picture) {
        return picture.address().replaceFirst(".*/", "");
    }
}
