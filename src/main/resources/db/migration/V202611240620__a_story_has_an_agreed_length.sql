-- The length that editor and writer agreed on, in words, so that the writing room can show how far the copy is.
alter table story add column assigned_words integer check (assigned_words between 1 and 50000);
