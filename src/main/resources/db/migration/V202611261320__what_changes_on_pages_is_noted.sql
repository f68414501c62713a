-- A printed page is kept until something that it shows has changed. Whoever changes it and at whichever node, by a desk, an import
-- or by hand: it is noted here, in the same transaction, under the tags that org.thesop.newsstand.Shown gives to pages.
create table page_change (
    number bigint generated always as identity primary key,
    transaction bigint not null default cast(cast(pg_current_xact_id() as text) as bigint),
    tags text[] not null,
    at timestamptz not null default clock_timestamp()
);
create index page_change_of_transaction on page_change (transaction);
create index page_change_in_order on page_change (at);

create function pages_change(changed text[]) returns void language sql
begin atomic
    insert into page_change (tags)
    select array_agg(distinct each) from unnest(changed) each where each is not null having count(each) > 0;
end;

-- What will be taken from readers by itself, so that it is when the database is away at that moment.
create view page_end as
    select take_down_at as at, 'story-' || story_id as tag from edition where state = 'PUBLISHED' and take_down_at is not null;

create index edition_points_to on edition (points_to_id) where points_to_id is not null;

-- The stories on whose pages this one is named: what it follows up, what has followed it, its package, what sends readers to it.
create function pages_naming(story bigint) returns text[] language plpgsql stable as $$
begin
    return array(
        select 'story-' || id from (
            select follow_up_of_id as id from story where id = pages_naming.story
            union select main_story_id from story where id = pages_naming.story
            union select id from story where follow_up_of_id = pages_naming.story
            union select id from story where main_story_id = pages_naming.story
            union select other.id from story me join story other on other.main_story_id = me.main_story_id
                where me.id = pages_naming.story
            union select story_id from edition where points_to_id = pages_naming.story and state = 'WITHDRAWN') named
        where id is not null);
end $$;

create function page_of_corrections(story bigint) returns text[] language plpgsql stable as $$
begin
    return array(select 'corrections' where exists (select 1 from edition c
        where c.story_id = page_of_corrections.story and c.kind in ('CORRECTION', 'CLARIFICATION')
            and c.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')));
end $$;

-- The lists that an edition comes into or leaves. What has just come out for the first time stands at the head of each.
create function lists_with(e edition, at_the_head boolean) returns text[] language plpgsql stable as $$
begin
    return array(
        select unnest(array['front', 'mastheads', 'archive'])
        union all select 'archive-older' where not at_the_head
        union all select 'month-' || to_char(day, 'YYYY-MM') from story where id = e.story_id and day is not null
        union all select 'section-' || s.id || older
            from section mine join section s on s.id in (mine.id, mine.parent_id)
                cross join unnest(case when at_the_head then array[''] else array['', '-older'] end) older
            where mine.id = e.section_id
        union all select 'tag-' || slug from unnest(tag_slugs(e.tags)) slug
        union all select 'clips-' || person_id from byline where edition_id = e.id and person_id is not null
        union all select unnest(page_of_corrections(e.story_id))
        union all select unnest(pages_naming(e.story_id)));
end $$;

-- An import into an empty paper plans these when there is nothing to look through, and would go on looking through everything.
create function edition_changes_pages() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    was_out boolean := tg_op <> 'INSERT' and old.state = 'PUBLISHED';
    is_out boolean := tg_op <> 'DELETE' and new.state = 'PUBLISHED';
    changed text[] := array['story-' || coalesce(new.story_id, old.story_id)];
    fresh boolean := tg_op = 'UPDATE' and new.kind = 'FIRST' and old.state not in ('PUBLISHED', 'WITHDRAWN')
        and new.published_at > clock_timestamp() - interval '1 minute';
begin
    if was_out <> is_out or was_out and (old.section_id, old.tags, old.kind, old.headline, old.language)
            is distinct from (new.section_id, new.tags, new.kind, new.headline, new.language) then
        if was_out then
            changed := changed || lists_with(old, false);
        end if;
        if is_out then
            changed := changed || lists_with(new, fresh);
        end if;
    end if;
    -- What a correction says stays in the list of all of them when another has taken its place.
    if tg_op <> 'INSERT' and old.kind in ('CORRECTION', 'CLARIFICATION')
            or tg_op <> 'DELETE' and new.kind in ('CORRECTION', 'CLARIFICATION') then
        changed := changed || array['corrections'];
    end if;
    perform pages_change(changed);
    return null;
end $$;
create trigger edition_comes_out_on_pages after insert on edition
    for each row when (new.state in ('PUBLISHED', 'WITHDRAWN', 'SUPERSEDED')) execute function edition_changes_pages();
create trigger edition_that_is_out_changes_on_pages after update on edition
    for each row when (old.state in ('PUBLISHED', 'WITHDRAWN', 'SUPERSEDED') or new.state in ('PUBLISHED', 'WITHDRAWN', 'SUPERSEDED'))
    execute function edition_changes_pages();
create trigger edition_is_gone_on_pages after delete on edition
    for each row when (old.state in ('PUBLISHED', 'WITHDRAWN', 'SUPERSEDED')) execute function edition_changes_pages();

-- Whatever of a story is shown; the rest is of the desks.
create function story_changes_pages() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    perform pages_change(array['story-' || new.id, 'story-' || old.follow_up_of_id, 'story-' || old.main_story_id,
            'month-' || to_char(new.day, 'YYYY-MM'), 'month-' || to_char(old.day, 'YYYY-MM'),
            -- A page has the sidebars of a story beside it.
            case when (old.main_story_id, old.package_place) is distinct from (new.main_story_id, new.package_place) then 'front' end]
        || array(select 'section-' || section_id from edition
            where story_id in (new.id, old.main_story_id, new.main_story_id) and state = 'PUBLISHED')
        || array(select 'story-' || id from story where main_story_id = old.main_story_id)
        || pages_naming(new.id) || page_of_corrections(new.id));
    return null;
end $$;
create trigger story_that_is_out_changes_on_pages after update on story
    for each row when ((old.first_published_at is not null or new.first_published_at is not null)
        and to_jsonb(old) - array['version', 'limited', 'assigned_words', 'look_again_on', 'look_again_note', 'look_again_by_id']
            is distinct from
            to_jsonb(new) - array['version', 'limited', 'assigned_words', 'look_again_on', 'look_again_note', 'look_again_by_id'])
    execute function story_changes_pages();

create function byline_changes_pages() returns trigger language plpgsql as $$
begin
    perform pages_change(array['story-' || e.story_id, 'mastheads', 'clips-' || old.person_id, 'clips-' || new.person_id])
        from edition e where e.id = coalesce(new.edition_id, old.edition_id) and e.state = 'PUBLISHED';
    return null;
end $$;
create trigger byline_changes_on_pages after insert or update or delete on byline
    for each row execute function byline_changes_pages();

-- A name stands on all stories of its person.
create function person_changes_pages() returns trigger language plpgsql as $$
begin
    perform pages_change(array['person-' || new.id, 'mastheads']
        || array(select distinct 'story-' || e.story_id from byline b join edition e on e.id = b.edition_id
            where b.person_id = new.id and e.state = 'PUBLISHED'));
    return null;
end $$;
create trigger person_comes_on_pages after insert on person for each row execute function person_changes_pages();
create trigger person_changes_on_pages after update on person
    for each row when (to_jsonb(old) - array['version', 'email', 'learner'] is distinct from
        to_jsonb(new) - array['version', 'email', 'learner'])
    execute function person_changes_pages();

create function paper_changes() returns trigger language plpgsql as $$
begin
    perform pages_change(array['paper']);
    return null;
end $$;
create trigger section_changes_on_pages after insert or update or delete on section
    for each row execute function paper_changes();
create trigger paper_changes_on_pages after insert or update on paper for each row execute function paper_changes();
create trigger banner_changes_on_pages after insert or update or delete on paper_banner
    for each row execute function paper_changes();

create function tag_changes_pages() returns trigger language plpgsql as $$
begin
    perform pages_change(array(select prefix || slug
        from unnest(array['tag-', 'tag-name-']) prefix, unnest(array[old.slug, new.slug]) slug
        union all select prefix || slug
        from unnest(array['tag-', 'tag-name-']) prefix, tag where id in (old.into_id, new.into_id)));
    return null;
end $$;
create trigger tag_changes_on_pages after insert or update or delete on tag
    for each row execute function tag_changes_pages();

create function arrangement_changes_pages() returns trigger language plpgsql as $$
begin
    perform pages_change(array[
        case when tg_op <> 'DELETE' then coalesce('section-' || new.section_id, 'front') end,
        case when tg_op <> 'INSERT' then coalesce('section-' || old.section_id, 'front') end]);
    return null;
end $$;
create trigger arrangement_comes_out_on_pages after insert on arrangement
    for each row when (new.out_at is not null) execute function arrangement_changes_pages();
create trigger arrangement_changes_on_pages after update on arrangement
    for each row when (old.out_at is not null or new.out_at is not null) execute function arrangement_changes_pages();
create trigger arrangement_is_gone_on_pages after delete on arrangement
    for each row when (old.out_at is not null) execute function arrangement_changes_pages();

create function page_version_changes_pages() returns trigger language plpgsql as $$
begin
    perform pages_change(array['page-' || lower(new.page)]);
    return null;
end $$;
create trigger page_version_comes_on_pages after insert on page_version
    for each row execute function page_version_changes_pages();

create function picture_changes_pages() returns trigger language plpgsql as $$
begin
    perform pages_change(array['picture-' || old.id]);
    return null;
end $$;
create trigger picture_changes_on_pages after update or delete on picture
    for each row execute function picture_changes_pages();

create function record_day_changes_pages() returns trigger language plpgsql as $$
begin
    perform pages_change(array['record']);
    return null;
end $$;
create trigger record_day_comes_on_pages after insert on record_day
    for each row execute function record_day_changes_pages();
