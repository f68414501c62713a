/**
 * The record of what happened in the newsroom, written in the transaction in which it happened.
 * It listens to events and nobody calls it; a line is complete in itself and never rebuilt from later data.
 */
package org.thesop.audit;
