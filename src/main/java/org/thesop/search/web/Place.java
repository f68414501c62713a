package org.thesop.search.web;

import java.util.Arrays;
import java.util.List;
import org.thesop.people.Role;

/**
 * What the palette leads to beside the desks of the rail, which it reads from the page it is on: things to do, and pages that
 * stand in no rail. Each is for whom its folder's constraint lets in.
 */
enum Place {
    START(Role.WRITER, "/desk/story/my-stories", "palette.start"),
    PITCH(Role.WRITER, "/desk/planning/pitches", "palette.pitch"),
    ASSIGN(Role.EDITOR, "/desk/planning/assign", "assign.title"),
    BOARD(Role.WRITER, "/desk/planning/budget?as=board", "palette.board"),
    CALENDAR(Role.WRITER, "/desk/planning/budget?as=calendar", "palette.calendar"),
    NOTICES(Role.WRITER, "/desk/notices/notices", "notices.title"),
    PREFERENCES(Role.WRITER, "/desk/notices/preferences", "notices.preferences"),
    TEMPLATES(Role.WRITER, "/desk/story/templates", "templates.title"),
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
