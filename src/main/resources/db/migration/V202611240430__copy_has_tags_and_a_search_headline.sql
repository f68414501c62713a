-- Search results show some sixty characters: a headline of its own for them, and tags to find a story by.
alter table edition add column search_headline text not null default '';
alter table edition add column tags text not null default '';
alter table revision add column search_headline text not null default '';
alter table revision add column tags text not null default '';
