package org.thesop.accounts;

import java.time.Instant;
import org.thesop.people.Role;

/**
 * A managing editor changed an account; fired in the transaction whose last step is the change in Keycloak.
 *
 * @param personId of whoever has it; null for somebody who has never come
 * @param role the role that it has from now on, null for none
 */
public record AccountChanged(AccountChange change, String handle, Long personId, Role role, long byId, Instant at) {}
