-- News agencies sort by the IPTC's Media Topics. Null where nobody has said, and readers see no difference.
alter table section add column media_topic varchar(40);
