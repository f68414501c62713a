-- Programs ask for the stories in one language; of one that few or none are in, the whole paper would be gone through.
create index edition_out_by_language on edition (language) where state = 'PUBLISHED';
