-- When copy is to be handed in: agreed on with the assignment it was begun from, and moved by editors.
alter table edition add column deadline_at timestamptz;
