package org.thesop.house;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The tags of what a transaction puts out, the first typed first. */
@TransactionScoped
class TagsToKnow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient List<String> typed = new ArrayList<>();

    void add(List<String> tags) {
        typed.addAll(tags);
    }

    /** All of them, once. */
    List<String> take() {
        var all = List.copyOf(typed);
        typed.clear();
        return all;
    }
}
