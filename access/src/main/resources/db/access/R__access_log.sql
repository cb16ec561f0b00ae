-- Who read personal data, and when. Run again whenever it changes.
CREATE TABLE IF NOT EXISTS access_log (
    number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    subject      text        NOT NULL,
    role         text        NOT NULL,
    organisation text        NOT NULL,
    what         text        NOT NULL,
    persons      text[]      NOT NULL
);

-- At which address; entries of before it was kept have none.
ALTER TABLE access_log ADD COLUMN IF NOT EXISTS address text;
