/**
 * How the paper writes: its style guide, and the check of copy against it while somebody types. It promises that a rule
 * answers in milliseconds or is cut off, that quotations and names stay as they are where a rule says so, and that what was
 * ignored for good stays ignored. Who may read or edit copy is left to {@code story}, how a finding looks to the rooms.
 */
package org.thesop.style;
