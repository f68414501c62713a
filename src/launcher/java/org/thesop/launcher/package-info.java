/**
 * Starts and stops the parts that the newsroom stands on: PostgreSQL, Keycloak and WildFly, each a process of its own,
 * all of them under one home folder. It is the only code that knows how; {@code mvn -Prun}, the tests and the benchmark
 * use it. It knows the application only by its WAR, its environment variables and its front page.
 */
package org.thesop.launcher;
