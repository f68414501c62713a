package org.thesop.site.web;

import org.thesop.people.Role;

/** Whose a folder of desks is, in words: the constraints themselves stand in web.xml, where no code can read them. */
enum DeskFolder {
    REVIEW("/desk/review", Role.EDITOR),
    LETTERS("/desk/letters", Role.EDITOR),
    SCHEDULE("/desk/schedule", Role.MANAGING_EDITOR),
    ARCHIVE("/desk/archive", Role.MANAGING_EDITOR),
    RULES("/desk/rules", Role.MANAGING_EDITOR),
    RECORD("/desk/record", Role.MANAGING_EDITOR),
    ACCOUNTS("/desk/accounts", Role.MANAGING_EDITOR),
    HOUSE("/desk/house", Role.MANAGING_EDITOR),
    PARTNERS("/desk/partners", Role.MANAGING_EDITOR),
    STAFF("/desk/staff", Role.MANAGING_EDITOR),
    ANY("/", Role.WRITER);

    private final String folder;
    private final Role role;

    DeskFolder(String folder, Role role) {
        this.folder = folder;
        this.role = role;
    }

    static DeskFolder of(String path) {
        for (var desk : values()) {
            if (path.startsWith(desk.folder)) {
                return desk;
            }
        }
        return ANY;
    }

    /** The key of the words for who may come in. */
    String role() {
        return "site.error.role." + role;
    }
}
