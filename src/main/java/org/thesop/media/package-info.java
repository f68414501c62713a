/**
 * Pictures: taken in by plain upload, looked at by content, made anew in the sizes that pages use, kept under random ids with
 * what is said of them and whose they are. It promises that nothing of a camera's notes (where, when, whose) reaches anybody,
 * and that no file, however it is made, takes the newsroom's memory. Who may see a picture depends on the stories that use it
 * and is asked there; finding and describing them is the library's.
 */
package org.thesop.media;
