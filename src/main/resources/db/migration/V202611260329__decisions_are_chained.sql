-- Each decision is chained to the one before by a hash, in the transaction in which it is taken; what is made public leaves
-- the hash of its text. The form is told in src/site/markdown/decisions; org.thesop.audit and PublicText say it again in
-- Java, from that page and not from here, so that who checks is not who wrote.

-- Locked while a link is added, and never changed: the order of links is the order in which transactions come by here.
create table record_head (id integer primary key check (id = 1));
insert into record_head (id) values (1);

create table record_link (
    number bigint primary key check (number > 0),
    decision_id bigint not null unique references decision,
    by_handle text,
    text_hash text check (text_hash ~ '^[0-9a-f]{64}$'),
    salt uuid not null,
    linked_at timestamptz not null,
    previous text not null check (previous ~ '^[0-9a-f]{64}$'),
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create trigger record_link_stays before update or delete on record_link
    for each row execute function refuse_rewriting();

create function record_fact(name text, value text) returns text language sql immutable as $$
    select name || ' ' || coalesce(octet_length(convert_to(value, 'UTF8')) || ' ' || value, '-') || E'\n'
$$;

create function record_moment(moment timestamptz) returns text language sql stable as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

create function record_hash(said text) returns text language sql immutable as $$
    select encode(sha256(convert_to(said, 'UTF8')), 'hex')
$$;

-- What readers get of an edition: not how it is filed or found.
create function public_text(of_edition bigint) returns text language sql stable as $$
    select E'theSOP text 1\n'
        || record_fact('headline', e.headline)
        || record_fact('deck', e.deck)
        || record_fact('dateline', e.dateline)
        || record_fact('body', e.body)
        || record_fact('note', e.public_note)
        || coalesce((select string_agg(record_fact('credit', b.credit) || record_fact('place', b.place)
                || record_fact('name', b.name) || record_fact('title', b.title), '' order by b.position)
            from byline b where b.edition_id = e.id), '')
    from edition e where e.id = of_edition
$$;

create function chain_decision(decided bigint) returns void language plpgsql as $$
declare
    d record;
    link record_link%rowtype;
    last record_link%rowtype;
begin
    perform 1 from record_head for update;
    -- A statement of its own, so that it sees what was committed while this one waited.
    select * into last from record_link order by number desc limit 1;
    select each.*, e.story_id, e.kind, p.handle into strict d
        from decision each join edition e on e.id = each.edition_id left join person p on p.id = each.person_id
        where each.id = decided;
    link.number := coalesce(last.number, 0) + 1;
    link.previous := coalesce(last.hash, repeat('0', 64));
    link.decision_id := decided;
    link.by_handle := d.handle;
    if d.to_state = 'PUBLISHED' and d.from_state is distinct from 'PUBLISHED' then
        link.text_hash := record_hash(public_text(d.edition_id));
    end if;
    link.salt := gen_random_uuid();
    link.linked_at := clock_timestamp();
    link.hash := record_hash(E'theSOP record 1\n'
        || record_fact('number', link.number::text)
        || record_fact('previous', link.previous)
        || record_fact('decision', decided::text)
        || record_fact('story', d.story_id::text)
        || record_fact('edition', d.edition_id::text)
        || record_fact('kind', d.kind)
        || record_fact('action', d.action)
        || record_fact('from', d.from_state)
        || record_fact('to', d.to_state)
        || record_fact('person', d.person_id::text)
        || record_fact('handle', link.by_handle)
        || record_fact('at', record_moment(d.taken_at))
        || record_fact('reason', d.reason)
        || record_fact('moment', record_moment(d.moment))
        || record_fact('text', link.text_hash)
        || record_fact('salt', link.salt::text)
        || record_fact('linked', record_moment(link.linked_at)));
    insert into record_link select link.*;
end $$;

-- What was decided before: in the order in which it was, as of now.
do $$
declare
    decided bigint;
begin
    for decided in select id from decision order by taken_at, id loop
        perform chain_decision(decided);
    end loop;
end $$;

create function decision_was_taken() returns trigger language plpgsql as $$
begin
    perform chain_decision(new.id);
    return null;
end $$;

-- Deferred: it runs within the commit, when everything else is written, so nobody waits for the head longer than a commit takes.
create constraint trigger decision_is_chained after insert on decision
    deferrable initially deferred for each row execute function decision_was_taken();

-- What came of walking the chain, and who asked for a walk that nobody has made yet.
create table record_check (
    id bigint generated by default as identity primary key,
    asked_at timestamptz not null,
    asked_by_id bigint references person,
    checked_at timestamptz,
    links bigint,
    last_hash text,
    break_kind text,
    break_number bigint,
    break_decision_id bigint,
    expected text,
    found text
);
create index record_check_newest on record_check (checked_at desc, id desc) where checked_at is not null;
create index record_check_asked on record_check (id) where checked_at is null;

-- The last hash of each day on which something was decided, as it was mailed and stands on the paper.
create table record_day (
    day date primary key,
    number bigint not null unique references record_link,
    hash text not null,
    decisions bigint not null,
    sealed_at timestamptz not null
);
create trigger record_day_stays before update or delete on record_day
    for each row execute function refuse_rewriting();

-- Seals the days that are over by this moment in the paper's zone, and tells which. Nobody takes a decision meanwhile, and of
-- two nodes one finds nothing left to seal.
create function seal_days(paper_zone text, as_of timestamptz) returns setof record_day language plpgsql as $$
declare
    midnight timestamptz := date_trunc('day', as_of at time zone paper_zone) at time zone paper_zone;
    sealed record_day%rowtype;
begin
    -- Mail is written before the commit: a node that stops in between must not hold up everybody's decisions.
    perform set_config('idle_in_transaction_session_timeout', '20s', true);
    perform 1 from record_head for update;
    select * into sealed from record_day d order by d.day desc limit 1;
    return query
        insert into record_day (day, number, hash, decisions, sealed_at)
        select ended.on_day, ended.last_number, l.hash, ended.decisions, as_of
        from (select (each.linked_at at time zone paper_zone)::date as on_day, max(each.number) as last_number,
                count(*) as decisions
            from record_link each
            where each.number > coalesce(sealed.number, 0) and each.linked_at < midnight
            group by 1) ended
        join record_link l on l.number = ended.last_number
        -- A clock that was set back may bring a link of a day that is sealed: the next day's hash has it too.
        where ended.on_day > coalesce(sealed.day, '-infinity'::date)
        order by ended.on_day
        returning *;
end $$;
