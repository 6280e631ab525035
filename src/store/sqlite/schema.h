#pragma once

namespace waymark::sql {

/// Version 1, kept in user_version. A later schema is a further text that is run on top of this one.
inline constexpr const char* kSchema1 = R"sql(
CREATE TABLE organisation (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id            TEXT PRIMARY KEY,
  organisation  TEXT NOT NULL REFERENCES organisation,
  email         TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL
) STRICT;

CREATE TABLE participant (
  id           TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisation,
  reference    TEXT NOT NULL,
  display_name TEXT NOT NULL,
  enrolled     INTEGER NOT NULL,
  UNIQUE (organisation, reference)
) STRICT;

CREATE TABLE enrolment (
  id           TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisation,
  participant  TEXT NOT NULL UNIQUE REFERENCES participant,
  entered      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE code (
  locator   TEXT PRIMARY KEY,
  enrolment TEXT NOT NULL UNIQUE REFERENCES enrolment,
  hash      TEXT NOT NULL,
  issued    INTEGER NOT NULL
) STRICT;

CREATE TABLE token (
  hash      TEXT PRIMARY KEY,
  enrolment TEXT NOT NULL REFERENCES enrolment,
  issued    INTEGER NOT NULL
) STRICT;
CREATE INDEX token_enrolment ON token (enrolment);

CREATE TABLE lesson (
  sequence  INTEGER PRIMARY KEY,
  version   TEXT NOT NULL UNIQUE,
  id        TEXT NOT NULL,
  title     TEXT NOT NULL,
  package   TEXT NOT NULL,
  published INTEGER NOT NULL
) STRICT;

-- Where a run stands. Deliberately without a foreign key on version: a held run waits for its lesson.
CREATE TABLE run (
  id           TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisation,
  enrolment    TEXT NOT NULL REFERENCES enrolment,
  lesson       TEXT NOT NULL,
  version      TEXT NOT NULL,
  latest       INTEGER NOT NULL,
  verdict      TEXT NOT NULL CHECK (verdict IN ('verified', 'held', 'rejected')),
  reason       TEXT NOT NULL,
  detail       TEXT NOT NULL,
  score        INTEGER NOT NULL,
  complete     INTEGER NOT NULL,
  required     INTEGER NOT NULL,
  right        INTEGER NOT NULL,
  attempts     INTEGER NOT NULL,
  later_tries  INTEGER NOT NULL,
  started      INTEGER NOT NULL,
  finished     INTEGER NOT NULL,
  minutes      INTEGER NOT NULL,
  received     INTEGER NOT NULL
) STRICT;
CREATE INDEX run_enrolment ON run (organisation, enrolment);

CREATE TABLE submission (
  run       TEXT NOT NULL REFERENCES run,
  number    INTEGER NOT NULL,
  body_hash TEXT NOT NULL,
  body      TEXT NOT NULL,
  version   TEXT NOT NULL,
  verdict   TEXT NOT NULL CHECK (verdict IN ('verified', 'held', 'rejected')),
  reason    TEXT NOT NULL,
  detail    TEXT NOT NULL,
  score     INTEGER NOT NULL,
  complete  INTEGER NOT NULL,
  received  INTEGER NOT NULL,
  PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_held ON submission (version) WHERE verdict = 'held';

CREATE TABLE completion (
  enrolment      TEXT NOT NULL REFERENCES enrolment,
  lesson         TEXT NOT NULL,
  organisation   TEXT NOT NULL REFERENCES organisation,
  version        TEXT NOT NULL,
  run            TEXT NOT NULL REFERENCES run,
  score          INTEGER NOT NULL,
  receipt_number TEXT NOT NULL UNIQUE,
  receipt        TEXT NOT NULL,
  recorded       INTEGER NOT NULL,
  PRIMARY KEY (enrolment, lesson)
) STRICT, WITHOUT ROWID;
CREATE INDEX completion_organisation ON completion (organisation, recorded);

CREATE TABLE audit (
  organisation TEXT NOT NULL REFERENCES organisation,
  sequence     INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  actor        TEXT NOT NULL,
  act          TEXT NOT NULL,
  payload      TEXT NOT NULL,
  salt         TEXT NOT NULL,
  digest       TEXT NOT NULL,
  previous     TEXT NOT NULL,
  hash         TEXT NOT NULL,
  PRIMARY KEY (organisation, sequence)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace waymark::sql
