/**
 * How fast the newsroom is, measured on the real stack: {@code mvn -Pbench}. Every figure is printed with its ratio to a
 * reference taken in the same run, because machines and their neighbours differ.
 */
package org.thesop.bench;
