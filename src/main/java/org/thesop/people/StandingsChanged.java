package org.thesop.people;

import java.util.Map;

/**
 * Keycloak says something else of people than it did at the last look; fired outside any transaction.
 *
 * @param accounts everybody who has one, by handle
 */
public record StandingsChanged(Map<String, Account> accounts) {}
