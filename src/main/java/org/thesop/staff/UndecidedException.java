package org.thesop.staff;

import java.util.List;
import org.thesop.story.OpenWork;

/** It was not said who takes over some of the work of somebody who leaves, so nothing was done. */
public class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<OpenWork> undecided;

    UndecidedException(List<OpenWork> undecided) {
        super(undecided.size() + " without anybody");
        this.undecided = undecided;
    }

    public List<OpenWork> undecided() {
        return undecided;
    }
}
