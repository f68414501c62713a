package org.thesop.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.people.Person;
import org.thesop.people.Role;

/**
 * Somebody in the list of everybody.
 *
 * @param role null for those who have left
 * @param leftAt null for those who are here
 * @param really the handle of the person whose double this is, null for nobody's
 * @param portrait the id of a picture, null for none
 */
public record StaffRow(
        Long id,
        String handle,
        String name,
        Role role,
        String title,
        String email,
        String portrait,
        boolean listed,
        LocalDate joinedOn,
        Instant leftAt,
        Role leftAs,
        String really) {

    public String initials() {
        return Person.initials(name);
    }

    public boolean here() {
        return role != null;
    }
}
