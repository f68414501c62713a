-- A suggestion can leave the words as they are and set them otherwise: bold, as a link, as a subhead. Once accepted, the
-- save says so, for whoever typed meanwhile.
alter table suggestion add column set_act text;
alter table suggestion add column set_said text;
alter table suggestion add column was_act text;
alter table suggestion add column was_said text;
alter table suggestion add constraint suggestion_sets_words_of_the_body
    check (set_act is null or (passage_field = 'BODY' and words = ''));
alter table revision add column set_act text;
alter table revision add column set_said text;
