-- A guest's link goes by mail as an expert's does: it stands here only until the mail is out.
alter table invitation alter column check_id drop not null;
alter table invitation add column guest_id bigint references guest;
alter table invitation add constraint invitation_is_to_one check (num_nonnulls(check_id, guest_id) = 1);
create index invitation_to_a_guest on invitation (guest_id) where guest_id is not null;
