/**
 * The paper for programs: what readers have, and for whoever shows a token of their own the work at the desks. It promises what
 * the document at {@code /openapi} says, in this version for good, and nothing that a person with that token could not see or
 * do at a desk: who may is asked of the same rules, and what happens is done by the same use cases.
 */
package org.thesop.api;
