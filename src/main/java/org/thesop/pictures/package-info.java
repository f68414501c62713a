/**
 * The library of pictures: what the newsroom may show again, found by words, licence and who sent it; what is said of each,
 * how it is cut, where it is used; and what happens when its rights end. It promises that a picture withdrawn for its rights is
 * gone for readers everywhere at once, and that nobody finds a picture of a story that is not theirs to read.
 */
package org.thesop.pictures;
