-- The lead picture of an edition is the first in its body: lists of stories and social cards show it.
alter table edition add column lead_picture text
    generated always as (substring(body from '<figure data-media="([A-Za-z0-9_-]{1,64})"')) stored;
