// Written by scripts/write-tables.ts from the migrated database; do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** A column with a default: it may be left out of an insert. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;

/** An instant; written as Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Int8 = ColumnType<string, string | number, string | number>;
export type Json = ColumnType<unknown, string, string>;

export interface Absence {
  id: string;
  agency_id: Generated<string>;
  appointment_id: string;
  substitute_id: string | null;
  valid: string;
}

export interface Agency {
  id: string;
  kind: string;
  level: string;
  established_on: string;
  ended_on: string | null;
  version: Generated<number>;
}

export interface AgencyCode {
  agency_id: string;
  code: string;
  valid: string;
}

export interface AgencyName {
  agency_id: string;
  name: string;
  short_name: string;
  valid: string;
  decision_symbol: string | null;
  decided_on: string | null;
  decision_issuer: string | null;
  folded: GeneratedAlways<string>;
}

export interface AgencySuperior {
  agency_id: string;
  superior_id: string;
  valid: string;
}

export interface Alert {
  id: string;
  person_id: string;
  kind: string;
  at: Timestamp;
  subject: string;
  read_at: Timestamp | null;
  agency_id: string | null;
  about_kind: string | null;
  about_id: string | null;
  restricted: Generated<boolean>;
  mail_state: Generated<string>;
  mail_at: Timestamp | null;
}

export interface ApiKey {
  id: string;
  agency_id: Generated<string>;
  person_id: Generated<string>;
  appointment_id: Generated<string>;
  name: string;
  prefix: string;
  secret_hash: string;
  scopes: string[];
  made_at: Generated<Timestamp>;
  expires_on: string;
  confirmed_at: Timestamp | null;
  confirmed_by: string | null;
  revoked_at: Timestamp | null;
  revoked_by: string | null;
  last_used_on: string | null;
}

export interface Appointment {
  id: string;
  person_id: string;
  agency_id: string;
  position_id: string;
  roles: string[];
  state: string;
  valid: string;
  proposed_by: Generated<string | null>;
  confirmed_by: string | null;
  version: Generated<number>;
}

export interface AuditEvent {
  id: string;
  seq: GeneratedAlways<string>;
  recorded_at: Generated<Timestamp>;
  business_at: Generated<Timestamp>;
  person_id: Generated<string | null>;
  appointment_id: Generated<string | null>;
  agency_id: Generated<string | null>;
  person_name: string | null;
  position_title: string | null;
  agency_name: string | null;
  request_id: Generated<string | null>;
  act: string;
  subject_kind: string;
  subject_id: string | null;
  subject_label: string;
  changes: Generated<Json>;
  sides: Generated<string[]>;
}

export interface AuditSide {
  agency_id: string;
  event_id: string;
  seq: Int8;
  business_at: Timestamp;
  act: string;
  subject_id: string | null;
  through_key: string | null;
}

export interface Blob {
  sha256: string;
  size: number;
  unused_since: Timestamp | null;
}

export interface CalendarChange {
  id: string;
  seq: GeneratedAlways<string>;
  agency_id: string | null;
  year: number;
  days: Json;
  symbol: string | null;
  issuer: string | null;
  decided_on: string | null;
  loaded_at: Generated<Timestamp>;
}

export interface CalendarFeed {
  person_id: string;
  token_hash: string;
  opened_at: Generated<Timestamp>;
}

export interface Delegation {
  id: string;
  agency_id: string;
  from_appointment_id: string;
  to_appointment_id: string;
  capacity: string;
  scope: string;
  valid: string;
  revoked_on: string | null;
}

export interface Duty {
  id: string;
  version_id: string;
  regulation_id: string;
  place: number;
  reading: Json;
  struck: Generated<boolean>;
}

export interface DutyHold {
  id: string;
  duty_id: string;
  regulation_id: string;
  agency_id: Generated<string>;
  since: Generated<string>;
  reason: string;
  ended_on: string | null;
}

export interface DutyHolder {
  duty_id: string;
  agency_id: Generated<string>;
  appointment_id: string;
}

export interface DutyRun {
  duty_id: string;
  regulation_id: string;
  made_until: Generated<string>;
  calendar_seq: Generated<Int8>;
  stale: Generated<boolean>;
  reads_since: string | null;
}

export interface Fulfilment {
  id: string;
  duty_id: string;
  regulation_id: string;
  agency_id: string;
  owed_to: string[];
  key: string;
  occasion: string | null;
  event_on: string | null;
  event_at: Timestamp | null;
  opens_on: string;
  due_on: string;
  due_at: Timestamp;
  first_due_on: string;
  timing: Json;
  calendar_seq: Int8;
  pauses: Generated<Json>;
  extensions: Generated<Json>;
  state: Generated<string>;
  done_on: string | null;
  waived_reason: string | null;
  settled_at: Timestamp | null;
  held_since: string | null;
  held_reason: string | null;
  disputed_by: Generated<string[]>;
  version: Generated<number>;
}

export interface FulfilmentEvent {
  id: string;
  seq: GeneratedAlways<string>;
  fulfilment_id: string;
  agency_id: Generated<string | null>;
  at: Generated<Timestamp>;
  kind: string;
  details: Generated<Json>;
}

export interface FulfilmentEvidence {
  id: string;
  fulfilment_id: string;
  agency_id: Generated<string>;
  kind: string;
  words: string;
  link: string | null;
  file_id: string | null;
  added_at: Generated<Timestamp>;
  withdrawn_at: Timestamp | null;
  withdrawn_reason: string | null;
}

export interface FulfilmentNote {
  id: string;
  fulfilment_id: string;
  agency_id: Generated<string>;
  person_id: Generated<string>;
  words: string;
  written_at: Generated<Timestamp>;
}

export interface FulfilmentSide {
  fulfilment_id: string;
  agency_id: string;
  part: string;
  regulation_id: string;
  duty_id: string;
  opens_on: string;
  due_on: string;
  state: string;
  done_on: string | null;
  held: boolean;
  disputed: boolean;
  handed_to: string | null;
}

export interface IdempotencyKey {
  person_id: string;
  agency_id: string;
  act: string;
  key: string;
  body_hash: string;
  response: Json;
  created_at: Generated<Timestamp>;
}

export interface IndexCard {
  id: string;
  agency_id: Generated<string>;
  title: string;
  register_number: string;
  holder: string;
  dated_on: string;
  made_at: Generated<Timestamp>;
  withdrawn_at: Timestamp | null;
  version: Generated<number>;
}

export interface Installation {
  single: Generated<boolean>;
  demo: boolean;
  demo_day: string | null;
  demo_since: Timestamp | null;
  seeded_at: Timestamp | null;
  setup_code_hash: string | null;
  initialised_at: Timestamp | null;
}

export interface LegalBasis {
  id: string;
  symbol: string | null;
  title: string;
  issuer: string | null;
  issued_on: string | null;
}

export interface MailOutbox {
  id: string;
  to_address: string;
  subject: string;
  body: string;
  created_at: Generated<Timestamp>;
  sent_at: Timestamp | null;
  html: string | null;
  purpose: Generated<string>;
  attempts: Generated<number>;
  next_try_at: Timestamp | null;
  last_error: string | null;
  failed_at: Timestamp | null;
  masked_address: GeneratedAlways<string>;
}

export interface Migration {
  name: string;
  ran_at: Generated<Timestamp>;
  digest: string | null;
}

export interface NotificationSetting {
  person_id: string;
  by_mail: Json;
  digest_at: string;
  quiet_from: string | null;
  quiet_until: string | null;
  language: string;
}

export interface Person {
  id: string;
  full_name: string;
  email: string;
  home_agency_id: Generated<string>;
  has_account: Generated<boolean>;
  same_as: string | null;
  opened_by: string | null;
  disabled_at: Timestamp | null;
  version: Generated<number>;
}

export interface PersonSide {
  agency_id: string;
  person_id: string;
  folded: string;
  address: Generated<string>;
  sorted: Generated<string>;
}

export interface Position {
  id: string;
  agency_id: string;
  unit_id: string | null;
  title: string;
  head: Generated<boolean>;
  signs_as: string | null;
  valid: string;
  version: Generated<number>;
}

export interface Proposal {
  id: string;
  regulation_id: string;
  version_id: string;
  kind: string;
  proposed_by: Generated<string>;
  proposed_at: Generated<Timestamp>;
  reason: string | null;
  changes: Generated<Json>;
  differs: Generated<boolean>;
  state: Generated<string>;
  settled_at: Timestamp | null;
  version: Generated<number>;
}

export interface ProposalAnswer {
  proposal_id: string;
  agency_id: Generated<string>;
  answer: string;
  reason: string | null;
  content_hash: string;
  position_title: string;
  answered_at: Generated<Timestamp>;
}

export interface RegisterCounter {
  agency_id: Generated<string>;
  register: string;
  period: string;
  last: number;
}

export interface RegisterEntry {
  agency_id: Generated<string>;
  register: string;
  period: string;
  number: number;
  entered_on: Generated<string>;
  request_id: string;
  message_id: string | null;
}

export interface RegisterSetting {
  agency_id: Generated<string>;
  approves: Generated<boolean>;
  terms: Generated<Json>;
  version: Generated<number>;
}

export interface Regulation {
  id: string;
  founded_by: Generated<string>;
  founded_at: Generated<Timestamp>;
  founded_in: Generated<string>;
  kind: string;
  title: string;
  symbol: string | null;
  aliases: Generated<string[]>;
  signed_on: string | null;
  signed_at: string | null;
  effect_from: string | null;
  effect_to: string | null;
  term: string | null;
  scope: string;
  fields: Generated<Json>;
  replaced_on: string | null;
  replaced_by: string | null;
  withdrawn_at: Timestamp | null;
}

export interface RegulationArticle {
  version_id: string;
  place: number;
  regulation_id: string;
  eid: string;
  num: string | null;
  heading: string | null;
  body: string;
  words: string;
}

export interface RegulationBasis {
  regulation_id: string;
  place: number;
  basis_id: string;
  printed: string;
}

export interface RegulationEvent {
  id: string;
  seq: GeneratedAlways<string>;
  regulation_id: string;
  agency_id: Generated<string>;
  at: Generated<Timestamp>;
  kind: string;
  details: Generated<Json>;
}

export interface RegulationImport {
  id: string;
  agency_id: Generated<string>;
  name: string;
  source: Json;
  file_id: string | null;
  corrected: Json;
  document: Json;
  decisions: Generated<Json>;
  added: Generated<Json>;
  actors: Generated<Json>;
  record: Json;
  state: Generated<string>;
  regulation_id: string | null;
  differences: Generated<Json>;
  made_by: Generated<string>;
  made_at: Generated<Timestamp>;
  changed_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface RegulationOfficer {
  id: string;
  regulation_id: string;
  agency_id: Generated<string>;
  appointment_id: string;
  part: string;
  full_name: string;
  position_title: string;
  valid: string;
}

export interface RegulationParty {
  regulation_id: string;
  agency_id: string;
  place: number;
  role: string;
  named_as: string;
  accepted_at: Timestamp | null;
}

export interface RegulationRelation {
  regulation_id: string;
  place: number;
  kind: string;
  other_id: string | null;
  linked_id: string | null;
  printed: string;
}

export interface RegulationReminder {
  regulation_id: string;
  steps: Json;
  set_by: Generated<string>;
  set_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface RegulationSide {
  agency_id: string;
  regulation_id: string;
  dated_on: string;
  kind: string;
  searched: string;
  own_aliases: Generated<string[]>;
  parties: string[];
  fields: string[];
  own_answer: string;
  accepted_count: number;
  effect_from: string | null;
  effect_to: string | null;
  replaced_on: string | null;
  withdrawn: boolean;
  version_id: string | null;
  last_activity_on: string;
  below: string | null;
}

export interface RegulationVersion {
  id: string;
  regulation_id: string;
  ordinal: number;
  valid_from: string | null;
  text: string;
  document: Json;
  text_hash: string;
  content_hash: string;
  file_id: string | null;
  proposed_by: Generated<string>;
  agreed_on: string | null;
  founded_in: Generated<string>;
}

export interface Request {
  id: string;
  code: string;
  regulation_id: string;
  eid: string;
  duty_id: string | null;
  kind: string;
  own_kind_id: string | null;
  from_agency: Generated<string>;
  entered_by: Generated<string>;
  title: string;
  body: string;
  fields: Generated<Json>;
  urgency: string;
  restricted: Generated<boolean>;
  open_to_all: Generated<boolean>;
  medium: string;
  happened_on: string | null;
  told: Json | null;
  clock: Json;
  silence: Json | null;
  reminders: Generated<Json>;
  out_number: number | null;
  out_period: string | null;
  paper_symbol: string | null;
  brought_in: Generated<boolean>;
  content_hash: string;
  sent_at: Generated<Timestamp>;
  sent_in: Generated<string>;
  words: Generated<string>;
}

export interface RequestDirection {
  id: string;
  request_id: string;
  agency_id: Generated<string>;
  appointment_id: Generated<string>;
  words: string;
  written_at: Generated<Timestamp>;
}

export interface RequestDraft {
  id: string;
  agency_id: Generated<string>;
  made_by: Generated<string>;
  request_id: string | null;
  regulation_id: string | null;
  kind: string;
  title: string;
  content: Json;
  file_ids: Generated<string[]>;
  state: Generated<string>;
  submitted_at: Timestamp | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
  returned_reason: string | null;
  restricted: Generated<boolean>;
  changed_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface RequestEvent {
  id: string;
  seq: GeneratedAlways<string>;
  request_id: string;
  line_agency: string | null;
  agency_id: Generated<string | null>;
  at: Generated<Timestamp>;
  kind: string;
  details: Generated<Json>;
}

export interface RequestFile {
  file_id: string;
  request_id: string;
  message_id: string | null;
  line_agency: string | null;
  agency_id: Generated<string>;
  place: number;
}

export interface RequestKind {
  id: string;
  regulation_id: string;
  agency_id: Generated<string>;
  name: string;
  handled_like: string;
  fields: Generated<Json>;
  outcomes: Generated<Json>;
  retired_on: string | null;
  named_at: Generated<Timestamp>;
}

export interface RequestLine {
  request_id: string;
  agency_id: string;
  place: number;
  state: string;
  arrived_on: string;
  received_on: string | null;
  received_at: Timestamp | null;
  in_number: number | null;
  in_period: string | null;
  event_on: string | null;
  due_on: string | null;
  due_at: Timestamp | null;
  first_due_on: string | null;
  calendar_seq: Generated<Int8>;
  paused_since: string | null;
  pause_reason: string | null;
  pauses: Generated<Json>;
  extension_asked: Json | null;
  extensions: Generated<Json>;
  recall_asked: Json | null;
  receipt_dispute: Json | null;
  confirmation: string | null;
  confirmation_reason: string | null;
  refused_reason: string | null;
  escalated_to: string | null;
  outcome: string | null;
  outcome_details: Generated<Json>;
  answered_on: string | null;
  answer_days: number | null;
  closed_on: string | null;
  silent_since: string | null;
  loan: Json | null;
  reminders: Generated<Json>;
  next_reminder_on: string | null;
  version: Generated<number>;
}

export interface RequestMessage {
  id: string;
  seq: GeneratedAlways<string>;
  request_id: string;
  line_agency: string | null;
  from_agency: Generated<string>;
  kind: string;
  body: string;
  cites: Json | null;
  corrects: string | null;
  outcome: string | null;
  outcome_details: Generated<Json>;
  medium: Generated<string>;
  happened_on: string | null;
  told: Json | null;
  out_number: number | null;
  out_period: string | null;
  paper_symbol: string | null;
  content_hash: string;
  sent_at: Generated<Timestamp>;
  sent_in: Generated<string>;
  withdrawn_at: Timestamp | null;
  withdrawn_reason: string | null;
}

export interface RequestNote {
  id: string;
  request_id: string;
  agency_id: Generated<string>;
  person_id: Generated<string>;
  words: string;
  written_at: Generated<Timestamp>;
}

export interface RequestReceipt {
  id: string;
  request_id: string;
  message_id: string | null;
  line_agency: string | null;
  kind: string;
  agency_id: Generated<string>;
  at: Generated<Timestamp>;
  position_title: string;
  number: number | null;
  period: string | null;
  content_hash: string;
  files: Generated<Json>;
}

export interface RequestSeen {
  person_id: Generated<string>;
  agency_id: Generated<string>;
  request_id: string;
  seq: Int8;
}

export interface RequestSide {
  agency_id: string;
  request_id: string;
  part: string;
  regulation_id: string;
  eid: string;
  kind: string;
  own_kind_id: string | null;
  urgency: string;
  restricted: boolean;
  open_to_all: boolean;
  counterpart_id: string | null;
  sent_on: string;
  sent_at: Timestamp;
  state: string;
  open: boolean;
  waits: string;
  due_on: string | null;
  sort_on: Generated<string>;
  paused: Generated<boolean>;
  outcome: string | null;
  late: Generated<boolean>;
  silent: Generated<boolean>;
  unconfirmed: Generated<boolean>;
  line_count: number;
  answered_count: Generated<number>;
  last_seq: Generated<Int8>;
  news_seq: Generated<Int8>;
  last_at: Timestamp;
  handed_to: string | null;
  helpers: Generated<string[]>;
  inner_due_on: string | null;
}

export interface SavedView {
  id: string;
  person_id: Generated<string>;
  agency_id: Generated<string>;
  name: string;
  filters: Json;
}

export interface StoredFile {
  id: string;
  agency_id: Generated<string>;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  stored_at: Generated<Timestamp>;
  stored_in: Generated<string>;
  in_blob: Generated<boolean>;
  destroyed_at: Timestamp | null;
  destroyed_reason: string | null;
}

export interface StoredPiece {
  file_id: string;
  place: number;
  content: Buffer;
}

export interface Succession {
  id: string;
  kind: string;
  effective_on: string;
  decision_symbol: string;
  decided_on: string;
  decision_issuer: string;
}

export interface SuccessionParty {
  succession_id: string;
  agency_id: string;
  side: string;
}

export interface Unit {
  id: string;
  agency_id: string;
  name: string;
  short_name: string;
  valid: string;
  version: Generated<number>;
}

export interface Upload {
  id: string;
  person_id: Generated<string>;
  agency_id: Generated<string>;
  appointment_id: Generated<string | null>;
  name: string;
  size: number;
  received: Generated<number>;
  state: Generated<string>;
  reason: string | null;
  media_type: string | null;
  sha256: string | null;
  file_id: string | null;
  tries: Generated<number>;
  try_at: Timestamp | null;
  begun_at: Generated<Timestamp>;
  moved_at: Generated<Timestamp>;
}

export interface Webhook {
  id: string;
  agency_id: Generated<string>;
  url: string;
  events: string[];
  active: Generated<boolean>;
  gone_at: Timestamp | null;
  made_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface WebhookDelivery {
  id: string;
  webhook_id: string;
  agency_id: Generated<string>;
  event: string;
  about_kind: string;
  about_id: string;
  at: Generated<Timestamp>;
  queued_at: Generated<Timestamp>;
  state: Generated<string>;
  attempts: Generated<number>;
  next_at: Generated<Timestamp>;
  settled_at: Timestamp | null;
  last_status: number | null;
  last_failure: string | null;
}

export interface WebhookHost {
  id: string;
  origin: string;
  internal: Generated<boolean>;
  added_by: Generated<string>;
  added_at: Generated<Timestamp>;
}

export interface WebhookSecret {
  webhook_id: string;
  agency_id: Generated<string>;
  secret: string;
  valid_until: Timestamp | null;
}

export interface Tables {
  absence: Absence;
  agency: Agency;
  agency_code: AgencyCode;
  agency_name: AgencyName;
  agency_superior: AgencySuperior;
  alert: Alert;
  api_key: ApiKey;
  appointment: Appointment;
  audit_event: AuditEvent;
  audit_side: AuditSide;
  blob: Blob;
  calendar_change: CalendarChange;
  calendar_feed: CalendarFeed;
  delegation: Delegation;
  duty: Duty;
  duty_hold: DutyHold;
  duty_holder: DutyHolder;
  duty_run: DutyRun;
  fulfilment: Fulfilment;
  fulfilment_event: FulfilmentEvent;
  fulfilment_evidence: FulfilmentEvidence;
  fulfilment_note: FulfilmentNote;
  fulfilment_side: FulfilmentSide;
  idempotency_key: IdempotencyKey;
  index_card: IndexCard;
  installation: Installation;
  legal_basis: LegalBasis;
  mail_outbox: MailOutbox;
  migration: Migration;
  notification_setting: NotificationSetting;
  person: Person;
  person_side: PersonSide;
  position: Position;
  proposal: Proposal;
  proposal_answer: ProposalAnswer;
  register_counter: RegisterCounter;
  register_entry: RegisterEntry;
  register_setting: RegisterSetting;
  regulation: Regulation;
  regulation_article: RegulationArticle;
  regulation_basis: RegulationBasis;
  regulation_event: RegulationEvent;
  regulation_import: RegulationImport;
  regulation_officer: RegulationOfficer;
  regulation_party: RegulationParty;
  regulation_relation: RegulationRelation;
  regulation_reminder: RegulationReminder;
  regulation_side: RegulationSide;
  regulation_version: RegulationVersion;
  request: Request;
  request_direction: RequestDirection;
  request_draft: RequestDraft;
  request_event: RequestEvent;
  request_file: RequestFile;
  request_kind: RequestKind;
  request_line: RequestLine;
  request_message: RequestMessage;
  request_note: RequestNote;
  request_receipt: RequestReceipt;
  request_seen: RequestSeen;
  request_side: RequestSide;
  saved_view: SavedView;
  stored_file: StoredFile;
  stored_piece: StoredPiece;
  succession: Succession;
  succession_party: SuccessionParty;
  unit: Unit;
  upload: Upload;
  webhook: Webhook;
  webhook_delivery: WebhookDelivery;
  webhook_host: WebhookHost;
  webhook_secret: WebhookSecret;
}
