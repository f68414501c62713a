-- Names the files of a cut. Two people who cut the same picture at once must not write over each other's; what was cut before
-- was counted from one for each picture.
create sequence picture_cut as integer start 1001;
