-- The search knows a story's section by its address: what follows the stories follows their section, too.
create function section_is_touched() returns trigger language plpgsql as $$
begin
    insert into story_touched (story_id) select distinct story_id from edition where section_id = new.id;
    return null;
end $$;

create trigger section_changes after update on section for each row
    when (old.slug <> new.slug or old.name <> new.name) execute function section_is_touched();
