-- Copy about the law, minors or somebody's good name is reviewed more strictly, and learners answer each suggestion.
alter table section add column sensitive boolean not null default false;
alter table person add column learner boolean not null default false;
