-- All editors see what nobody has reviewed yet, and a report lists a month of it.
create index edition_unreviewed on edition (published_at, id) where unreviewed and state = 'PUBLISHED';
create index decision_without_review on decision (taken_at, id) where action = 'PUBLISH_WITHOUT_REVIEW';
