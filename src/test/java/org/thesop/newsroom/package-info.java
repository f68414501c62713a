/**
 * The real newsroom for tests: PostgreSQL, Keycloak, WildFly and a browser, started once and shared by all of them.
 * Started only when a test asks for it, on free ports and a temporary home, and stopped when the last test is done.
 */
package org.thesop.newsroom;
