package org.thesop.people;

import java.time.Instant;

/** Somebody who had left works here again; what they may do is said by Keycloak at the next sign-in. */
public record PersonCameBack(long personId, String handle, long byId, Instant at) {}
