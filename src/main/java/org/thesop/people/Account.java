package org.thesop.people;

/**
 * An account as Keycloak has it.
 *
 * @param id Keycloak's own
 * @param name empty where Keycloak knows none; so is the e-mail address
 * @param role the one that includes the others, null for none
 * @param enabled whether somebody can sign in with it
 * @param invited whether its owner has not chosen a password yet
 */
public record Account(
        String id, String handle, String name, String email, Role role, boolean enabled, boolean invited) {

    Account as(Role now) {
        return new Account(id, handle, name, email, now, enabled, invited);
    }

    /** What its owner may do now: nothing when it is shut. */
    public Role holds() {
        return enabled ? role : null;
    }

    /** The name, or the handle where there is none. */
    public String called() {
        return name.isEmpty() ? handle : name;
    }
}
