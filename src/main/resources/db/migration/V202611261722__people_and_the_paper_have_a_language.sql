-- The desks speak the language that a person has chosen; pages that have no language of their own speak the paper's.
alter table person add column desk_language text check (desk_language in ('ENGLISH', 'SPANISH', 'FRENCH'));
alter table paper add column language text not null default 'ENGLISH' check (language in ('ENGLISH', 'SPANISH', 'FRENCH'));

-- Readers see nothing of the first.
drop trigger person_changes_on_pages on person;
create trigger person_changes_on_pages after update on person
    for each row when (to_jsonb(old) - array['version', 'email', 'learner', 'desk_language'] is distinct from
        to_jsonb(new) - array['version', 'email', 'learner', 'desk_language'])
    execute function person_changes_pages();
