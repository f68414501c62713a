-- Who makes the sizes of a picture says so first, and holds nothing meanwhile: whoever describes the picture need not wait.
alter table picture add column making_since timestamptz;
