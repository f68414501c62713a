-- Beside a story and the newest of a section: what is read most, of the whole paper when no section is named.
alter table arrangement_pick add column kind text;
update arrangement_pick set kind = case when story_id is null then 'NEWEST' else 'STORY' end;
alter table arrangement_pick alter column kind set not null;
alter table arrangement_pick drop constraint arrangement_pick_check;
alter table arrangement_pick add constraint arrangement_pick_names_what_its_kind_asks_for check (
    case kind when 'STORY' then story_id is not null and section_id is null
        when 'NEWEST' then story_id is null and section_id is not null
        when 'MOST_READ' then story_id is null
        else false end);
