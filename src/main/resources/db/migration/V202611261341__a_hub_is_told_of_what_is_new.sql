-- Whoever follows a feed by a WebSub hub has a new story within seconds.
alter table paper add column hub text;
