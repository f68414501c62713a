-- The end of a picture's licence is told some days before, once for each end.
alter table picture add column end_warned date;
