/**
 * Who is who: people with their role, title and page, and who is signed in right now.
 * Roles and passwords live in Keycloak, which only this package knows; it keeps a copy of the role for the mastheads.
 * What a role may do to a story is not said here but in the story's own table.
 */
package org.thesop.people;
