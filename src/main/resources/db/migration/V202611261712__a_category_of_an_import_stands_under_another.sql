-- A section that an import makes stands where its category stood.
alter table import_name add column parent text not null default '';
