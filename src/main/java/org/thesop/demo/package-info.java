/**
 * The demo newsroom: fills an empty paper at its first start, so that each desk and each page has something true to show.
 * Every story in it took the same transitions as a real one, only at earlier moments. The texts stand in resources/demo.
 */
package org.thesop.demo;
