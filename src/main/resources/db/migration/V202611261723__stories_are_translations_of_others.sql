-- A story says in another language what a story says that was written first, as of one of its editions.
alter table story add column translation_of_id bigint references story;
alter table story add column translated_edition_id bigint references edition;
alter table story add constraint translation_is_of_an_edition
    check ((translation_of_id is null) = (translated_edition_id is null) and translation_of_id <> id);
create index story_translations on story (translation_of_id) where translation_of_id is not null;

-- Somebody is named for having put it into another language.
alter table byline drop constraint byline_credit_check;
alter table byline add constraint byline_credit_check check (credit in ('WORDS', 'PICTURES', 'EDITED_BY', 'TRANSLATED'));

-- A story's page names those that say the same.
create or replace function pages_naming(story bigint) returns text[] language plpgsql stable as $$
begin
    return array(
        select 'story-' || id from (
            select follow_up_of_id as id from story where id = pages_naming.story
            union select main_story_id from story where id = pages_naming.story
            union select id from story where follow_up_of_id = pages_naming.story
            union select id from story where main_story_id = pages_naming.story
            union select other.id from story me join story other on other.main_story_id = me.main_story_id
                where me.id = pages_naming.story
            union select translation_of_id from story where id = pages_naming.story
            union select id from story where translation_of_id = pages_naming.story
            union select other.id from story me join story other on other.translation_of_id = me.translation_of_id
                where me.id = pages_naming.story
            union select story_id from edition where points_to_id = pages_naming.story and state = 'WITHDRAWN') named
        where id is not null);
end $$;

create or replace function story_changes_pages() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    perform pages_change(array['story-' || new.id, 'story-' || old.follow_up_of_id, 'story-' || old.main_story_id,
            'story-' || old.translation_of_id,
            'month-' || to_char(new.day, 'YYYY-MM'), 'month-' || to_char(old.day, 'YYYY-MM'),
            -- A page has the sidebars of a story beside it.
            case when (old.main_story_id, old.package_place) is distinct from (new.main_story_id, new.package_place) then 'front' end]
        || array(select 'section-' || section_id from edition
            where story_id in (new.id, old.main_story_id, new.main_story_id) and state = 'PUBLISHED')
        || array(select 'story-' || id from story where main_story_id = old.main_story_id)
        || array(select 'story-' || id from story where translation_of_id = old.translation_of_id)
        || pages_naming(new.id) || page_of_corrections(new.id));
    return null;
end $$;

-- Whether it is up to date is said at the desk only.
drop trigger story_that_is_out_changes_on_pages on story;
create trigger story_that_is_out_changes_on_pages after update on story
    for each row when ((old.first_published_at is not null or new.first_published_at is not null)
        and to_jsonb(old) - array['version', 'limited', 'assigned_words', 'look_again_on', 'look_again_note', 'look_again_by_id', 'translated_edition_id']
            is distinct from
            to_jsonb(new) - array['version', 'limited', 'assigned_words', 'look_again_on', 'look_again_note', 'look_again_by_id', 'translated_edition_id'])
    execute function story_changes_pages();
