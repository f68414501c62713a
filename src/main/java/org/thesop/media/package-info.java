/**
 * Pictures: taken in by plain upload, looked at by content, made anew in the widths that pages use, kept under random
 * ids. It promises that nothing of a camera's notes (where, when, whose) reaches anybody, and that no file, however it is
 * made, takes the newsroom's memory. Who may see a picture depends on the stories that use it and is asked there.
 */
package org.thesop.media;
