-- What ads.txt and security.txt say is the paper's own, and a managing editor writes it.
alter table paper add column ads text;
alter table paper add column security_contact text;
alter table paper add column security_policy text;
alter table paper add column security_until date;
