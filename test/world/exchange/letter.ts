import type { FieldValues } from '../../../src/domain/request/kind.ts';
import type { Medium, RequestKind, Urgency } from '../../../src/domain/request/request.ts';
import type { Part } from '../cast.ts';
import type { HandedFile } from '../stage.ts';
import type { Doer, Scene } from '../state-fulfilment.ts';

/** What a move says, also where it needs to know somebody first. */
type Said = object | ((scene: Scene) => Promise<object>);

/** One act after the sending: when in Vietnam, by whom, the last part of its address, and what is said. */
export type Move = {
  at: string;
  by: Doer;
  /** `receive`, `answer`, `messages` …; what changes no shared record has no line. */
  path: string;
  /** The addressee on whose line it is; the doer's own body, or the only one, when left out. */
  of?: string;
  said?: Said;
  files?: readonly HandedFile[];
};

/** What one body of the world asks or tells others under a regulation, and what becomes of it. */
export type Letter = {
  /** Key of the regulation. */
  regulation: string;
  eId: string;
  /** How the words of the duty begin whose time runs, where the place has several. */
  duty?: string;
  kind: RequestKind;
  /** Name of a kind that the regulation names. */
  own?: string;
  from: string;
  to: readonly string[];
  /** When it is sent or entered in Vietnam: "2022-05-13T09:10". */
  at: string;
  by?: Part;
  title: string;
  body: string;
  fields?: FieldValues;
  urgency?: Urgency;
  restricted?: true;
  openToAll?: true;
  askedOn?: string;
  eventOn?: string;
  paperSymbol?: string;
  files?: readonly HandedFile[];
  /** Asked or told outside the system, and written down afterwards by one of the two. */
  entered?: {
    medium: Exclude<Medium, 'system'>;
    happenedOn: string;
    told: { by: string; with: string };
    writer: string;
  };
  moves: readonly Move[];
};

/** A kind of a regulation's own, and who names it when. */
export type NamedKind = {
  regulation: string;
  by: string;
  at: string;
  name: string;
  handledLike: RequestKind;
  fields: readonly { name: string; type: 'text' | 'longText'; required: boolean }[];
};
