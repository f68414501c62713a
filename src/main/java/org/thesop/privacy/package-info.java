/**
 * What the paper keeps of people, why, for how long, and what they may ask of it. {@link org.thesop.privacy.Kept} is the one list
 * of end dates: the desk sets them there, readers read them there, and what is over is erased by it.
 * It promises that whatever has an end date is gone within an hour of it, and that whoever reads the mail of an address, or is
 * signed in, sees, gets and erases what is kept of them. It speaks to the tables of other features and to none of their classes.
 */
package org.thesop.privacy;
