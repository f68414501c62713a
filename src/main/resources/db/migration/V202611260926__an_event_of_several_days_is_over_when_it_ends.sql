-- The diary looks for what still goes on: of each event it knows when its last time is over, no longer when that begins.
update diary_event set last_at = last_at + make_interval(mins => minutes) where last_at is not null and minutes is not null;
