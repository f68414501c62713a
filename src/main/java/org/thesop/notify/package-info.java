/**
 * Telling people: notices at the desk and by mail, and what happens on a page while somebody has it open.
 * It listens to events and nobody calls it. What it tells is written in the transaction in which it happened, so that
 * nothing is told of an act that was rolled back; wake-ups for open pages carry no content and may be lost. Nobody is told
 * of copy that they may not read, asked when it is written and again when it is shown or sent.
 */
package org.thesop.notify;
