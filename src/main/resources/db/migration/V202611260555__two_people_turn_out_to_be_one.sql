-- The double keeps its row, because the record speaks of it; everything else refers to the person from then on.
alter table person
    add column merged_into_id bigint references person,
    add constraint person_merged_has_no_role check (merged_into_id is null or role is null and not listed),
    add constraint person_is_not_its_own_double check (merged_into_id <> id);

-- Choices go where the habits go that they are part of.
alter table notice_choice
    drop constraint notice_choice_person_id_fkey,
    add constraint notice_choice_person_id_fkey foreign key (person_id) references notice_habits
        on update cascade on delete cascade;
