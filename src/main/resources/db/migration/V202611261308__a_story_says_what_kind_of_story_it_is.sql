-- News, opinion and review look alike to a machine: a section says what its stories usually are, and a story may say another.
alter table section add column genre text not null default 'NEWS'
    check (genre in ('NEWS', 'REPORTAGE', 'ANALYSIS', 'BACKGROUND', 'OPINION', 'REVIEW'));
alter table edition add column genre text
    check (genre in ('NEWS', 'REPORTAGE', 'ANALYSIS', 'BACKGROUND', 'OPINION', 'REVIEW'));
alter table revision add column genre text
    check (genre in ('NEWS', 'REPORTAGE', 'ANALYSIS', 'BACKGROUND', 'OPINION', 'REVIEW'));
update section set genre = 'OPINION' where slug in ('opinion', 'opinions', 'op-ed', 'editorial', 'editorials');
update section set genre = 'REVIEW' where slug in ('review', 'reviews');
