package org.thesop.pictures;

import java.util.List;
import org.thesop.media.Picture;

/**
 * A picture with all that its page tells.
 *
 * @param said what it is known by
 * @param sentBy null when nobody knows; so is the one who withdrew it
 * @param used the editions that show it and that the person may read
 * @param unseen how many others show it
 * @param settled whether the person sent it, and may not describe it any more: a story that shows it is approved or out
 */
public record PictureSheet(
        Picture picture,
        String said,
        String sentBy,
        String withdrawnBy,
        List<UsedIn> used,
        int unseen,
        boolean ended,
        boolean mayDescribe,
        boolean settled,
        boolean mayWithdraw) {

    /** How many stories show it to readers. */
    public long out() {
        return used.stream().filter(UsedIn::isOut).count();
    }
}
