-- The first page adds up the last weeks. Neither column changes when copy is saved, so that a save touches no index for it.
create index decision_by_moment on decision (taken_at);
create index edition_with_deadline on edition (deadline_at) where deadline_at is not null;
