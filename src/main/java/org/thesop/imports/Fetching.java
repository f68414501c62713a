package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.thesop.media.Darkroom;
import org.thesop.media.NotAPictureException;
import org.thesop.platform.NotReachedException;
import org.thesop.platform.Outgoing;

/** Gets the files of pictures: from beside the export, else from where they are on the web. */
@ApplicationScoped
class Fetching {

    @Inject
    Outgoing outgoing;

    @Inject
    Darkroom darkroom;

    /** The picture with what can be kept of its file, or why there is none. */
    Content develop(ArrivingPicture picture, ItemSource source) {
        try {
            var content = content(picture, source);
            return content.isEmpty()
                    ? LeftOut.refused(Because.of(ImportReason.PICTURE_NOT_REACHED, picture.address()))
                    : picture.developed(darkroom.develop(content.get()));
        } catch (NotAPictureException no) {
            return LeftOut.refused(new Because("pictures." + no.why().name(), List.of(name(picture))));
        } catch (NotReachedException | IOException unreachable) {
            return LeftOut.refused(Because.of(ImportReason.PICTURE_NOT_REACHED, picture.address()));
        }
    }

    private static String name(ArrivingPicture picture) {
        return picture.address().replaceFirst(".*/", "");
    }

    private Optional<byte[]> content(ArrivingPicture picture, ItemSource source)
            throws IOException, NotReachedException {
        var beside = source.file(picture.file());
        if (beside.isPresent()) {
            return Optional.of(beside.get().read(Darkroom.MOST_BYTES + 1));
        }
        var answer = outgoing.read(picture.address(), Darkroom.MOST_BYTES + 1);
        return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }
}
