package org.thesop.imports;

/** What was read of one thing in a file. */
sealed interface Content permits ArrivingStory, ArrivingLetter, ArrivingPicture, ArrivingCompanions, LeftOut {}
