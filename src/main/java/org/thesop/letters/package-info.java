/**
 * Letters to the editor: what readers write to the paper, checked, kept, and one day answered.
 * It promises that a letter that was thanked for is in the database, and that nobody floods the newsroom by one address.
 * Who reads and answers them is the business of the desks.
 */
package org.thesop.letters;
