#include "store/sql/schema.h"

#include <algorithm>
#include <utility>

namespace waymark::sql {
namespace {

/// {number}, {text}, {table} and {keyed} are the engine's words for them (Dialect).
constexpr std::string_view kOrganisations = R"sql(
CREATE TABLE organisation (
  id             {text} PRIMARY KEY,
  name           {text} NOT NULL,
  retention_days {number} NOT NULL
){table};

CREATE TABLE staff (
  id            {text} PRIMARY KEY,
  organisation  {text} NOT NULL REFERENCES organisation,
  email         {text} NOT NULL UNIQUE,
  password_hash {text} NOT NULL,
  roles         {number} NOT NULL,
  name          {text} NOT NULL,
  totp_secret   {text} NOT NULL,
  totp_step     {number} NOT NULL,
  added         {number} NOT NULL,
  ended         {number} NOT NULL
){table};
CREATE INDEX staff_organisation ON staff (organisation);

CREATE TABLE session (
  hash          {text} PRIMARY KEY,
  staff         {text} NOT NULL REFERENCES staff,
  form_token    {text} NOT NULL,
  second_factor {number} NOT NULL,
  begun         {number} NOT NULL,
  seen          {number} NOT NULL
){keyed};
CREATE INDEX session_staff ON session (staff);

CREATE TABLE credential (
  id           {text} PRIMARY KEY,
  organisation {text} NOT NULL REFERENCES organisation,
  name         {text} NOT NULL,
  secret_hash  {text} NOT NULL
){table};
)sql";

constexpr std::string_view kPeople = R"sql(
CREATE TABLE lesson (
  sequence  {number} PRIMARY KEY,
  version   {text} NOT NULL UNIQUE,
  id        {text} NOT NULL,
  title     {text} NOT NULL,
  package   {text} NOT NULL,
  published {number} NOT NULL
){table};

CREATE TABLE programme (
  id           {text} PRIMARY KEY,
  organisation {text} NOT NULL REFERENCES organisation,
  name         {text} NOT NULL,
  closed       {number} NOT NULL
){table};

CREATE TABLE programme_lesson (
  programme {text} NOT NULL REFERENCES programme,
  position  {number} NOT NULL,
  lesson    {text} NOT NULL,
  week      {number} NOT NULL,
  PRIMARY KEY (programme, lesson)
){keyed};

CREATE TABLE meeting_group (
  id           {text} PRIMARY KEY,
  organisation {text} NOT NULL REFERENCES organisation,
  name         {text} NOT NULL,
  facilitator  {text} NOT NULL,
  closed       {number} NOT NULL
){table};

-- due, called, last and open repeat what the rows below say, so that a list of a hundred thousand is found by an index.
CREATE TABLE participant (
  id           {text} PRIMARY KEY,
  organisation {text} NOT NULL REFERENCES organisation,
  caseworker   {text} NOT NULL,
  reference    {text} NOT NULL,
  search       {text} NOT NULL,
  display_name {text} NOT NULL,
  enrolment    {text} NOT NULL,
  due          {number} NOT NULL,
  called       {number} NOT NULL,
  last         {number} NOT NULL,
  last_lesson  {text} NOT NULL,
  open         {number} NOT NULL,
  entered      {number} NOT NULL,
  added        {number} NOT NULL,
  touched      {number} NOT NULL,
  held         {number} NOT NULL,
  held_why     {text} NOT NULL,
  UNIQUE (organisation, search)
){table};
CREATE INDEX participant_by_reference ON participant (organisation, caseworker, search);
CREATE INDEX participant_by_due ON participant (organisation, caseworker, due, search);
CREATE INDEX participant_by_last ON participant (organisation, caseworker, last, search);
CREATE INDEX participant_called ON participant (organisation, caseworker, called, search) WHERE called > 0;
CREATE INDEX participant_added ON participant (organisation, added);

CREATE TABLE enrolment (
  id            {text} PRIMARY KEY,
  organisation  {text} NOT NULL REFERENCES organisation,
  participant   {text} NOT NULL REFERENCES participant,
  programme     {text} NOT NULL,
  meeting_group {text} NOT NULL,
  starts        {number} NOT NULL,
  enrolled      {number} NOT NULL,
  entered       {number} NOT NULL,
  finished      {number} NOT NULL,
  closed        {number} NOT NULL,
  closed_why    {text} NOT NULL
){table};
CREATE INDEX enrolment_participant ON enrolment (participant);
CREATE INDEX enrolment_group ON enrolment (meeting_group) WHERE meeting_group <> '';
CREATE INDEX enrolment_programme ON enrolment (programme);
CREATE INDEX enrolment_enrolled ON enrolment (organisation, enrolled);
CREATE INDEX enrolment_entered ON enrolment (organisation, entered);
CREATE INDEX enrolment_finished ON enrolment (organisation, finished);

CREATE TABLE code (
  locator   {text} PRIMARY KEY,
  enrolment {text} NOT NULL UNIQUE REFERENCES enrolment,
  hash      {text} NOT NULL,
  issued    {number} NOT NULL
){table};

CREATE TABLE token (
  hash      {text} PRIMARY KEY,
  enrolment {text} NOT NULL REFERENCES enrolment,
  issued    {number} NOT NULL
){table};
CREATE INDEX token_enrolment ON token (enrolment);

CREATE TABLE waiver (
  enrolment {text} NOT NULL REFERENCES enrolment,
  lesson    {text} NOT NULL,
  reason    {text} NOT NULL,
  staff     {text} NOT NULL,
  at        {number} NOT NULL,
  PRIMARY KEY (enrolment, lesson)
){keyed};

CREATE TABLE call_request (
  enrolment {text} NOT NULL REFERENCES enrolment,
  asked     {number} NOT NULL,
  answered  {number} NOT NULL,
  staff     {text} NOT NULL,
  PRIMARY KEY (enrolment, asked)
){keyed};

CREATE TABLE meeting (
  id            {text} PRIMARY KEY,
  organisation  {text} NOT NULL REFERENCES organisation,
  meeting_group {text} NOT NULL REFERENCES meeting_group,
  lesson        {text} NOT NULL,
  starts        {number} NOT NULL
){table};
CREATE INDEX meeting_group_starts ON meeting (meeting_group, starts);

CREATE TABLE attendance (
  meeting   {text} NOT NULL REFERENCES meeting,
  enrolment {text} NOT NULL REFERENCES enrolment,
  presence  {number} NOT NULL,
  staff     {text} NOT NULL,
  at        {number} NOT NULL,
  PRIMARY KEY (meeting, enrolment)
){keyed};
CREATE INDEX attendance_enrolment ON attendance (enrolment);
)sql";

constexpr std::string_view kRecords = R"sql(
-- Where a run stands. Deliberately without a foreign key on version: a held run waits for its lesson.
CREATE TABLE run (
  id           {text} PRIMARY KEY,
  organisation {text} NOT NULL REFERENCES organisation,
  enrolment    {text} NOT NULL REFERENCES enrolment,
  lesson       {text} NOT NULL,
  version      {text} NOT NULL,
  latest       {number} NOT NULL,
  verdict      {number} NOT NULL,
  reason       {text} NOT NULL,
  detail       {text} NOT NULL,
  score        {number} NOT NULL,
  complete     {number} NOT NULL,
  required     {number} NOT NULL,
  correct      {number} NOT NULL,
  attempts     {number} NOT NULL,
  later_tries  {number} NOT NULL,
  started      {number} NOT NULL,
  finished     {number} NOT NULL,
  minutes      {number} NOT NULL,
  received     {number} NOT NULL
){table};
CREATE INDEX run_enrolment ON run (enrolment);
CREATE INDEX run_received ON run (organisation, received);

CREATE TABLE submission (
  run       {text} NOT NULL REFERENCES run,
  number    {number} NOT NULL,
  body_hash {text} NOT NULL,
  body      {text} NOT NULL,
  version   {text} NOT NULL,
  verdict   {number} NOT NULL,
  reason    {text} NOT NULL,
  detail    {text} NOT NULL,
  score     {number} NOT NULL,
  complete  {number} NOT NULL,
  received  {number} NOT NULL,
  PRIMARY KEY (run, number)
){table};
CREATE INDEX submission_held ON submission (version) WHERE verdict = 1;

CREATE TABLE completion (
  enrolment      {text} NOT NULL REFERENCES enrolment,
  lesson         {text} NOT NULL,
  organisation   {text} NOT NULL REFERENCES organisation,
  version        {text} NOT NULL,
  run            {text} NOT NULL REFERENCES run,
  score          {number} NOT NULL,
  receipt_number {text} NOT NULL UNIQUE,
  receipt        {text} NOT NULL,
  recorded       {number} NOT NULL,
  PRIMARY KEY (enrolment, lesson)
){table};
CREATE INDEX completion_recorded ON completion (organisation, recorded, lesson);

CREATE TABLE audit (
  organisation {text} NOT NULL REFERENCES organisation,
  sequence     {number} NOT NULL,
  at           {number} NOT NULL,
  actor        {text} NOT NULL,
  act          {text} NOT NULL,
  payload      {text} NOT NULL,
  salt         {text} NOT NULL,
  digest       {text} NOT NULL,
  previous     {text} NOT NULL,
  hash         {text} NOT NULL,
  subject      {text} NOT NULL,
  PRIMARY KEY (organisation, sequence)
){keyed};
CREATE INDEX audit_subject ON audit (subject) WHERE subject <> '';

CREATE TABLE chain_head (
  organisation {text} NOT NULL REFERENCES organisation,
  sequence     {number} NOT NULL,
  hash         {text} NOT NULL,
  signature    {text} NOT NULL,
  at           {number} NOT NULL,
  PRIMARY KEY (organisation, sequence)
){keyed};

-- Counts of people who were erased, in the month of what is counted.
CREATE TABLE tally (
  organisation {text} NOT NULL REFERENCES organisation,
  at           {number} NOT NULL,
  kind         {number} NOT NULL,
  lesson       {text} NOT NULL,
  count        {number} NOT NULL,
  PRIMARY KEY (organisation, at, kind, lesson)
){keyed};
)sql";

// What one of staff did, latest first. Most rows are participants', of whom nobody asks so.
constexpr std::string_view kAuditByActor = R"sql(
CREATE INDEX audit_actor ON audit (organisation, actor, sequence) WHERE actor <> 'participant';
)sql";

constexpr std::string_view kMeetingPlace = R"sql(
ALTER TABLE meeting ADD COLUMN place {text} NOT NULL DEFAULT '';
)sql";

std::string in_words_of(const Dialect& dialect, std::string_view schema) {
  const std::pair<std::string_view, std::string_view> words[] = {{"{number}", dialect.number},
                                                                 {"{text}", dialect.text},
                                                                 {"{table}", dialect.table},
                                                                 {"{keyed}", dialect.keyed_table}};
  std::string text;
  while (!schema.empty()) {
    const auto word = std::find_if(std::begin(words), std::end(words),
                                   [&](const auto& each) { return schema.starts_with(each.first); });
    if (word == std::end(words)) {
      text += schema.front();
      schema.remove_prefix(1);
    } else {
      text += word->second;
      schema.remove_prefix(word->first.size());
    }
  }
  return text;
}

}  // namespace

const std::vector<std::string_view>& schema_versions() {
  static const std::vector<std::string_view> versions = {kOrganisations, kPeople, kRecords, kAuditByActor,
                                                         kMeetingPlace};
  return versions;
}

bool migrate(Connection& connection, int newest) {
  const int before = connection.version();
  if (before == newest) return true;
  if (before > newest) return false;
  connection.begin();
  // Once more: another server may have done it while this one waited for its turn.
  for (int version = connection.version(); version < newest; ++version) {
    connection.script(in_words_of(connection.dialect(), schema_versions()[static_cast<std::size_t>(version)]));
  }
  connection.keep_version(newest);
  connection.commit();
  return true;
}

const std::vector<std::string_view>& tables() {
  static const std::vector<std::string_view> all = {
      "organisation",     "staff",         "session",     "credential", "lesson", "programme",
      "programme_lesson", "meeting_group", "participant", "enrolment",  "code",   "token",
      "waiver",           "call_request",  "meeting",     "attendance", "run",    "submission",
      "completion",       "audit",         "chain_head",  "tally"};
  return all;
}

}  // namespace waymark::sql
