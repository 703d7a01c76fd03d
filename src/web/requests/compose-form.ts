import type { z } from 'zod';
import type { DraftView } from '../../contract/drafts.ts';
import type { EnteredRequest, RequestContent } from '../../contract/request-content.ts';
import type { KindView } from '../../contract/request-views.ts';
import type { Medium, Urgency } from '../../domain/request/request.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { detailsOf, typedDetails } from './detail-form.ts';
import type { TypedDetails } from './detail-form.ts';

/** What is made: a request, a notice, or an entry of what was exchanged outside the system. */
export const makes = ['request', 'notice', 'entered'] as const;
export type Make = (typeof makes)[number];

/** The page on which a request is written, as it is typed. */
export type ComposeForm = {
  make: Make;
  regulationId: string;
  eId: string;
  dutyId: string;
  /** A kind that everybody has, or the id of one that the regulation names. */
  kind: string;
  addresseeIds: string[];
  /** Of an entry: who asked, when it was not one's own agency. */
  senderId: string;
  title: string;
  body: string;
  details: TypedDetails;
  urgency: Urgency;
  restricted: boolean;
  openToAll: boolean;
  askedOn: string;
  eventOn: string;
  paperSymbol: string;
  medium: Exclude<Medium, 'system'>;
  happenedOn: string;
  toldBy: string;
  toldWith: string;
};

/** An empty page for what is to be made. */
export function emptyForm(make: Make, given: { regulationId: string; eId: string }): ComposeForm {
  return {
    make,
    ...given,
    dutyId: '',
    kind: make === 'notice' ? 'notice' : 'information',
    addresseeIds: [],
    senderId: '',
    title: '',
    body: '',
    details: {},
    urgency: 'normal',
    restricted: false,
    openToAll: false,
    askedOn: '',
    eventOn: '',
    paperSymbol: '',
    medium: 'telephone',
    happenedOn: '',
    toldBy: '',
    toldWith: '',
  };
}

/** The page as it was when a draft was kept; the fields of its kind follow once the kind is known. */
export function formOfDraft({ request }: Pick<DraftView, 'request'>): ComposeForm {
  const kept = request ?? {};
  const make = kept.kind === 'notice' ? 'notice' : 'request';
  const day = (value: string | null | undefined) => (value ? typedDay(value) : '');
  return {
    ...emptyForm(make, { regulationId: kept.regulationId ?? '', eId: kept.eId ?? '' }),
    dutyId: kept.dutyId ?? '',
    kind: kept.ownKindId ?? kept.kind ?? 'information',
    addresseeIds: kept.addresseeIds ?? [],
    title: kept.title ?? '',
    body: kept.body ?? '',
    urgency: kept.urgency ?? 'normal',
    restricted: kept.restricted ?? false,
    openToAll: kept.openToAll ?? false,
    askedOn: day(kept.askedOn),
    eventOn: day(kept.eventOn),
    paperSymbol: kept.paperSymbol ?? '',
  };
}

/** Which kind a form means: one of the regulation's own by its id, else one that everybody has. */
export function kindOf(form: Pick<ComposeForm, 'kind'>, kinds: readonly KindView[]): KindView | undefined {
  return kinds.find(({ id, kind }) => (id ?? kind) === form.kind);
}

const orNull = (words: string) => words.trim() || null;

/** What is sent for a form. */
export function contentOf(form: ComposeForm, kind: KindView, uploadIds: string[]): RequestContent {
  return {
    regulationId: form.regulationId,
    eId: form.eId,
    dutyId: orNull(form.dutyId),
    kind: kind.kind,
    ownKindId: kind.id,
    addresseeIds: form.addresseeIds,
    title: form.title.trim(),
    body: form.body.trim(),
    fields: detailsOf(kind.fields, form.details),
    urgency: form.urgency,
    restricted: form.restricted,
    openToAll: form.openToAll,
    askedOn: readDay(form.askedOn),
    eventOn: readDay(form.eventOn),
    paperSymbol: orNull(form.paperSymbol),
    uploadIds,
  };
}

/** What is entered for a form; an agency that was asked is the only addressee. */
export function entryOf(
  form: ComposeForm,
  content: RequestContent,
  ownAgencyId: string,
): z.infer<typeof EnteredRequest> {
  return {
    ...content,
    addresseeIds: form.senderId ? [ownAgencyId] : content.addresseeIds,
    senderId: form.senderId || ownAgencyId,
    medium: form.medium,
    happenedOn: readDay(form.happenedOn) ?? '',
    told: { by: form.toldBy.trim(), with: form.toldWith.trim() },
  };
}

/** What a draft keeps: whatever there is so far. */
export function draftOf(form: ComposeForm, kind: KindView | undefined) {
  const set = <Value>(name: string, value: Value | null) => (value === null ? {} : { [name]: value });
  return {
    ...set('regulationId', orNull(form.regulationId)),
    ...set('eId', orNull(form.eId)),
    dutyId: orNull(form.dutyId),
    ...(kind ? { kind: kind.kind, ownKindId: kind.id, fields: detailsOf(kind.fields, form.details) } : {}),
    ...(form.addresseeIds.length > 0 ? { addresseeIds: form.addresseeIds } : {}),
    ...(form.title.trim() !== '' ? { title: form.title.trim() } : {}),
    ...set('body', orNull(form.body)),
    urgency: form.urgency,
    restricted: form.restricted,
    openToAll: form.openToAll,
    askedOn: readDay(form.askedOn),
    eventOn: readDay(form.eventOn),
    paperSymbol: orNull(form.paperSymbol),
  };
}

/** The fields of the kind as a draft kept them. */
export function keptDetails(
  draft: Pick<DraftView, 'request'> | null,
  kind: KindView | undefined,
): TypedDetails {
  return kind && draft?.request?.fields ? typedDetails(kind.fields, draft.request.fields) : {};
}

export type FormFault = 'required' | 'day' | 'askedPast' | 'happenedFuture';

/** What is missing or wrong, by the names of the fields, in the order of the page. */
export function formFaults(form: ComposeForm, today: string): Record<string, FormFault> {
  const entered = form.make === 'entered';
  const asked = readDay(form.askedOn);
  const happened = readDay(form.happenedOn);
  const faults: [string, FormFault | false][] = [
    ['regulationId', form.regulationId === '' && 'required'],
    ['eId', form.eId === '' && 'required'],
    ['addressees', form.addresseeIds.length === 0 && form.senderId === '' && 'required'],
    ['happenedOn', entered && (happened === null ? 'day' : happened > today && 'happenedFuture')],
    ['toldBy', entered && form.toldBy.trim().length < 2 && 'required'],
    ['toldWith', entered && form.toldWith.trim().length < 2 && 'required'],
    ['title', form.title.trim().length < 3 && 'required'],
    ['body', form.body.trim() === '' && 'required'],
    [
      'askedOn',
      form.askedOn.trim() !== '' && (asked === null ? 'day' : !entered && asked < today && 'askedPast'),
    ],
    ['eventOn', form.eventOn.trim() !== '' && readDay(form.eventOn) === null && 'day'],
  ];
  return Object.fromEntries(faults.filter((fault): fault is [string, FormFault] => fault[1] !== false));
}
