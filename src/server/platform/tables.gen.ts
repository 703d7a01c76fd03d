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
}

export interface Migration {
  name: string;
  ran_at: Generated<Timestamp>;
  digest: string | null;
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

export interface Tables {
  absence: Absence;
  agency: Agency;
  agency_code: AgencyCode;
  agency_name: AgencyName;
  agency_superior: AgencySuperior;
  alert: Alert;
  appointment: Appointment;
  audit_event: AuditEvent;
  audit_side: AuditSide;
  calendar_change: CalendarChange;
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
  person: Person;
  person_side: PersonSide;
  position: Position;
  proposal: Proposal;
  proposal_answer: ProposalAnswer;
  regulation: Regulation;
  regulation_article: RegulationArticle;
  regulation_basis: RegulationBasis;
  regulation_event: RegulationEvent;
  regulation_import: RegulationImport;
  regulation_officer: RegulationOfficer;
  regulation_party: RegulationParty;
  regulation_relation: RegulationRelation;
  regulation_side: RegulationSide;
  regulation_version: RegulationVersion;
  saved_view: SavedView;
  stored_file: StoredFile;
  stored_piece: StoredPiece;
  succession: Succession;
  succession_party: SuccessionParty;
  unit: Unit;
}
