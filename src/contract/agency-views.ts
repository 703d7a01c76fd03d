import { z } from 'zod';
import { agencyKinds, agencyLevels, successionKinds } from '../domain/agency/agency.ts';
import { signingCapacities } from '../domain/person/role.ts';
import { Day, Id, Version, words, written } from './act.ts';

/** The paper that decided a change. */
export const Decision = z.object({
  symbol: written(1, 100, '202/2025/QH15'),
  decidedOn: Day,
  issuer: written(2, 300, 'Quốc hội'),
});

export const AgencyRow = z.object({
  id: Id,
  code: words('H20.VKS').nullable(),
  name: words('Viện kiểm sát nhân dân tỉnh Hà Giang'),
  shortName: words('VKSND tỉnh Hà Giang'),
  kind: z.enum(agencyKinds),
  level: z.enum(agencyLevels),
  superiorName: words('Viện kiểm sát nhân dân tối cao').nullable(),
  endedOn: Day.nullable(),
});
export type AgencyRow = z.infer<typeof AgencyRow>;

const Period = {
  from: Day,
  until: Day.nullable().meta({ description: 'First day on which it no longer holds; null while it does' }),
};

/** Another agency, as this one's history tells of it. */
const Named = z.object({ agencyId: Id, name: words('Viện kiểm sát nhân dân tỉnh Hà Giang') });

export const AgencyView = AgencyRow.extend({
  version: Version,
  establishedOn: Day,
  administered: z
    .boolean()
    .nullable()
    .meta({
      description:
        'Whether it has an administrator, today or later; null for all but the system administrator',
      examples: [null],
    }),
  names: z.array(
    z.object({
      name: words('Viện kiểm sát nhân dân tỉnh Hà Giang'),
      shortName: words('VKSND tỉnh Hà Giang'),
      ...Period,
    }),
  ),
  codes: z.array(z.object({ code: words('H20.VKS'), ...Period })),
  superiors: z.array(Named.extend(Period)),
  subordinates: z.array(Named),
  successions: z.array(
    z.object({
      id: Id,
      kind: z.enum(successionKinds),
      effectiveOn: Day,
      decision: Decision,
      predecessors: z.array(Named),
      successors: z.array(Named),
    }),
  ),
});
export type AgencyView = z.infer<typeof AgencyView>;

export const UnitView = z.object({
  id: Id,
  name: words('Văn phòng'),
  shortName: words('VP'),
  from: Day,
  until: Day.nullable(),
  version: Version,
});
export type UnitView = z.infer<typeof UnitView>;
export const PositionView = z.object({
  id: Id,
  title: words('Chánh Văn phòng'),
  unitId: Id.nullable(),
  unitName: words('Văn phòng').nullable(),
  head: z.boolean().meta({ description: 'The head of the agency, who answers for it' }),
  signsAs: z.enum(signingCapacities).nullable(),
  from: Day,
  until: Day.nullable(),
  version: Version,
});
export type PositionView = z.infer<typeof PositionView>;
