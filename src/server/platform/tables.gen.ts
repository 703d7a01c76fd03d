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

export interface IdempotencyKey {
  person_id: string;
  agency_id: string;
  act: string;
  key: string;
  body_hash: string;
  response: Json;
  created_at: Generated<Timestamp>;
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
  agency: Agency;
  agency_code: AgencyCode;
  agency_name: AgencyName;
  agency_superior: AgencySuperior;
  alert: Alert;
  appointment: Appointment;
  audit_event: AuditEvent;
  audit_side: AuditSide;
  delegation: Delegation;
  idempotency_key: IdempotencyKey;
  installation: Installation;
  mail_outbox: MailOutbox;
  migration: Migration;
  person: Person;
  person_side: PersonSide;
  position: Position;
  succession: Succession;
  succession_party: SuccessionParty;
  unit: Unit;
}
