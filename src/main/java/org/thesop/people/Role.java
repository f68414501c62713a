package org.thesop.people;

/** The three fixed roles of the newsroom, each holding all that the one before it may. */
public enum Role {
    WRITER("writer"),
    EDITOR("editor"),
    MANAGING_EDITOR("managing-editor");

    private final String keycloakName;

    Role(String keycloakName) {
        this.keycloakName = keycloakName;
    }

    /** The name of the realm role in Keycloak. */
    public String keycloakName() {
        return keycloakName;
    }

    /** Whether somebody with this role may do what the other role may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
