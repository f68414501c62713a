/**
 * How the paper is set up: its sections and tags, what it says of itself, its name and its zone.
 * Managing editors change these at the desk and every change is on the record by name. Addresses that change lead on to the
 * new ones. How copy is reviewed is the review's own; which story stands where is the front page's.
 */
package org.thesop.house;
