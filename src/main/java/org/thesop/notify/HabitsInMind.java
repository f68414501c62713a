package org.thesop.notify;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What a transaction knows of people's habits: of a handful of stories that go out many concern the same people. */
@TransactionScoped
class HabitsInMind implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<Long, NoticeHabits> known = new HashMap<>();

    Map<Long, NoticeHabits> known() {
        return known;
    }
}
