/**
 * Every act that leaves a trace, by the kind of thing it is done to: `agency.added` is `added` of `agency`. The server
 * records no other, and the screen has words for each; a trail may still hold acts of an older version.
 */
export const trailActs = {
  agency: ['added', 'renamed', 'recoded', 'placed', 'succeeded', 'opened'],
  unit: ['added', 'renamed', 'closed'],
  position: ['added', 'closed'],
  person: ['added', 'invited', 'edited', 'disabled', 'enabled'],
  appointment: ['proposed', 'made', 'confirmed', 'ended', 'withdrawn'],
  offer: ['accepted', 'declined'],
  delegation: ['given', 'revoked'],
  work: ['handedOver'],
  signIn: ['reset'],
  session: ['opened', 'refused', 'codeRefused', 'closed', 'ended', 'othersEnded'],
  secondFactor: ['started', 'confirmed', 'ended'],
  recoveryCode: ['used'],
  password: ['chosen', 'changed'],
  import: [
    'begun',
    'corrected',
    'decided',
    'dutyAdded',
    'dutyDropped',
    'actorsMapped',
    'described',
    'discarded',
    'proposed',
    'joined',
  ],
  proposal: ['textProposed', 'versionProposed', 'correctionProposed', 'accepted', 'refused', 'withdrawn'],
  regulation: ['named', 'officersNamed'],
  registry: ['exported'],
  view: ['saved', 'dropped'],
  indexCard: ['added', 'withdrawn'],
  trail: ['read', 'listed'],
  installation: ['initialised'],
} as const;

type Acts = typeof trailActs;

/** An act as the trail writes it down: `agency.added`. */
export type TrailAct = { [Kind in keyof Acts]: `${Kind}.${Acts[Kind][number]}` }[keyof Acts];

/** Every field of which the trail says what it was before an act and what after it. */
export const trailFields = [
  'accepted',
  'act',
  'actors',
  'administrator',
  'aliases',
  'appointment',
  'capacity',
  'code',
  'contentHash',
  'decision',
  'delegationGiven',
  'delegationReceived',
  'differences',
  'duties',
  'effectiveOn',
  'email',
  'focal',
  'from',
  'fullName',
  'head',
  'kind',
  'mark',
  'merge',
  'name',
  'officerOfRegulations',
  'on',
  'open',
  'parties',
  'place',
  'predecessor',
  'rejected',
  'reword',
  'roles',
  'scope',
  'secondFactor',
  'sha256',
  'shortName',
  'signsAs',
  'size',
  'split',
  'subjectId',
  'successor',
  'superior',
  'symbol',
  'unmark',
  'until',
] as const;
export type TrailField = (typeof trailFields)[number];

/** What a language says of the trail: a word for every act and every field, none left over. */
export type TrailWords = {
  act: { [Kind in keyof Acts]: Record<Acts[Kind][number], string> };
  fieldName: Record<TrailField, string>;
};
