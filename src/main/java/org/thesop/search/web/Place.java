package org.thesop.search.web;

import java.util.Arrays;
import java.util.List;
import org.thesop.people.Role;

/** A page or an action that the palette leads to, with whom it is for: the same as its folder's constraint. */
enum Place {
    START(Role.WRITER, "/desk/story/my-stories", "palette.start"),
    ASSIGN(Role.EDITOR, "/desk/planning/assign", "assign.title"),
    TELL_EVERYBODY(Role.MANAGING_EDITOR, "/desk/schedule/to-everybody", "everybody.title"),
    HOME(Role.WRITER, "/desk/home/home", "home.title"),
    SEARCH(Role.WRITER, "/desk/search/search", "search.title"),
    MY_STORIES(Role.WRITER, "/desk/story/my-stories", "desk.myStories"),
    GROWTH(Role.WRITER, "/desk/story/growth", "growth.title"),
    GUIDE(Role.WRITER, "/desk/style/guide", "style.title"),
    BUDGET(Role.WRITER, "/desk/planning/budget?as=table", "budget.title"),
    BOARD(Role.WRITER, "/desk/planning/budget?as=board", "palette.board"),
    CALENDAR(Role.WRITER, "/desk/planning/budget?as=calendar", "palette.calendar"),
    PITCHES(Role.WRITER, "/desk/planning/pitches", "pitches.title"),
    NOTICES(Role.WRITER, "/desk/notices/notices", "notices.title"),
    PREFERENCES(Role.WRITER, "/desk/notices/preferences", "notices.preferences"),
    QUEUE(Role.EDITOR, "/desk/review/queue", "desk.queue"),
    MY_REVIEWS(Role.EDITOR, "/desk/review/my-reviews", "desk.myReviews"),
    PUBLISHED(Role.EDITOR, "/desk/review/published", "desk.published"),
    LETTERS(Role.EDITOR, "/desk/letters/letters", "desk.letters"),
    PUBLISHING(Role.MANAGING_EDITOR, "/desk/schedule/publishing", "desk.schedule"),
    RULES(Role.MANAGING_EDITOR, "/desk/rules/review-rules", "rules.title"),
    RECORD(Role.MANAGING_EDITOR, "/desk/record/record", "record.keeping"),
    IMPORT(Role.MANAGING_EDITOR, "/desk/archive/import", "desk.archive"),
    PAPER(Role.WRITER, "/", "desk.readThePaper");

    private final Role role;
    private final String address;
    private final String key;

    Place(Role role, String address, String key) {
        this.role = role;
        this.address = address;
        this.key = key;
    }

    /** All that are for this role. */
    static List<Place> of(Role role) {
        return Arrays.stream(values()).filter(each -> role.includes(each.role)).toList();
    }

    String address() {
        return address;
    }

    /** Of its name. */
    String key() {
        return key;
    }
}
