/**
 * Who comes in: managing editors invite people, give and take the three roles, and shut accounts.
 * It keeps no account itself: each change is made in Keycloak, and its record is written in the same step. What was taken
 * is gone within a minute on every node, open sessions and tokens included.
 */
package org.thesop.accounts;
