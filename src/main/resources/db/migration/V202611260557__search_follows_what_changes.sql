-- Each node's index follows what was committed. Saves leave a revision; everything else that changes who may read a story, or where
-- it stands, leaves a row here. Saves come by none of these triggers: whoever types does not wait for the search.
create table story_touched (
    id bigint generated always as identity primary key,
    story_id bigint not null
);

create function story_is_touched() returns trigger language plpgsql as $$
begin
    insert into story_touched (story_id) values (new.story_id);
    return null;
end $$;

create function touched_story() returns trigger language plpgsql as $$
begin
    insert into story_touched (story_id) values (new.id);
    return null;
end $$;

create function byline_is_touched() returns trigger language plpgsql as $$
begin
    insert into story_touched (story_id) select story_id from edition where id = new.edition_id;
    return null;
end $$;

create trigger story_changes after insert or update on story for each row execute function touched_story();

create trigger story_people_change after insert or update on story_person for each row execute function story_is_touched();

create trigger edition_begins after insert on edition for each row execute function story_is_touched();

create trigger edition_changes after update on edition for each row
    when (old.revision = new.revision) execute function story_is_touched();

-- Two people that turn out to be one have one name on everything.
create trigger byline_changes after update on byline for each row
    when (old.person_id is distinct from new.person_id) execute function byline_is_touched();
