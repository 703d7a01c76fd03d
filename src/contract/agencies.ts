import { z } from 'zod';
import { agencyKinds, agencyLevels, successionKinds } from '../domain/agency/agency.ts';
import { signingCapacities } from '../domain/person/role.ts';
import { act, Day, Id, page, paging, refuses, sought, written } from './act.ts';
import { AgencyRow, AgencyView, Decision, PositionView, UnitView } from './agency-views.ts';

const kind = z.enum(agencyKinds);
const level = z.enum(agencyLevels);
const name = written(3, 300, 'Viện kiểm sát nhân dân tỉnh Hà Giang');
const shortName = written(2, 100, 'VKSND tỉnh Hà Giang');
/** Mã định danh: up to 35 characters, groups of digits and capitals joined by dots (QĐ 20/2020/QĐ-TTg). */
const code = z
  .string()
  .trim()
  .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/, 'Chỉ gồm chữ số và chữ hoa A–Z, các nhóm cách nhau bằng dấu chấm')
  .max(35)
  .meta({ examples: ['H20.VKS'] });
const ended = z.object({ agencyId: Id, on: Day });

const unitName = written(2, 200, 'Văn phòng');
const unitShortName = written(1, 50, 'VP');

const agencyId = z.object({ agencyId: Id });
const NewAgency = z.object({
  name,
  shortName,
  code: code.nullable(),
  kind,
  level,
  superiorId: Id.nullable(),
});

export const agencies = {
  listAgencies: act
    .route({
      method: 'GET',
      path: '/agencies',
      operationId: 'listAgencies',
      summary: 'The directory of agencies as of a day',
    })
    .input(
      z.object({
        q: sought('Name, short name or code, with or without marks', 'ha giang'),
        kind: kind.optional().meta({ examples: ['procuracy'] }),
        level: level.optional().meta({ examples: ['province'] }),
        on: Day.optional().meta({
          description: 'As of this day; today when left out',
          examples: ['2022-09-05'],
        }),
        ended: z
          .enum(['without', 'only', 'all'])
          .default('without')
          .meta({ examples: ['all'] }),
        ...paging,
      }),
    )
    .output(page(AgencyRow)),
  readAgency: act
    .route({
      method: 'GET',
      path: '/agencies/{agencyId}',
      operationId: 'readAgency',
      summary: 'An agency in time: names, codes, superiors, successions',
    })
    .input(agencyId)
    .output(AgencyView),
  addAgency: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/agencies',
      operationId: 'addAgency',
      summary: 'Enter an agency in the directory (system administrator)',
      successStatus: 201,
    })
    .input(NewAgency.extend({ establishedOn: Day }))
    .output(AgencyView)
    .errors(refuses('codeTaken', 'nameTaken', 'agencyEnded')),
  renameAgency: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/agencies/{agencyId}/names',
      operationId: 'renameAgency',
      summary: 'Give an agency another name from a day on, by a decision',
    })
    .input(agencyId.extend({ name, shortName, from: Day, decision: Decision }))
    .output(AgencyView)
    .errors(refuses('nameTaken', 'agencyEnded', 'periodBackwards')),
  recodeAgency: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/agencies/{agencyId}/codes',
      operationId: 'recodeAgency',
      summary: 'Give an agency another identification code from a day on',
    })
    .input(agencyId.extend({ code, from: Day }))
    .output(AgencyView)
    .errors(refuses('codeTaken', 'agencyEnded', 'periodBackwards')),
  placeAgency: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/agencies/{agencyId}/superiors',
      operationId: 'placeAgency',
      summary: 'Put an agency under another superior from a day on',
    })
    .input(agencyId.extend({ superiorId: Id.nullable(), from: Day }))
    .output(AgencyView)
    .errors(refuses('superiorLoop', 'agencyEnded', 'periodBackwards')),
  recordSuccession: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/agencies/successions',
      operationId: 'recordSuccession',
      summary: 'Record what became of agencies: renamed, merged, split, dissolved, functions transferred',
      successStatus: 201,
    })
    .input(
      z.object({
        kind: z.enum(successionKinds),
        predecessorIds: z.array(Id).min(1).max(50),
        successorIds: z.array(Id).max(50),
        founded: z.array(NewAgency).max(50).default([]).meta({
          description: 'Successors that begin with this decision; they may bear the name of one that ends',
        }),
        effectiveOn: Day,
        decision: Decision,
      }),
    )
    .output(z.object({ id: Id, ended: z.array(ended), founded: z.array(Id) }))
    .errors(
      refuses(
        'successionIncomplete',
        'successionLoop',
        'agencyEnded',
        'periodBackwards',
        'nameTaken',
        'codeTaken',
      ),
    ),
  listUnits: act
    .route({
      method: 'GET',
      path: '/units',
      operationId: 'listUnits',
      summary: 'The units of one’s own agency',
    })
    .input(z.object(paging))
    .output(page(UnitView)),
  addUnit: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/units',
      operationId: 'addUnit',
      summary: 'Add a unit to one’s own agency',
      successStatus: 201,
    })
    .input(
      z.object({
        name: unitName,
        shortName: unitShortName,
        from: Day,
      }),
    )
    .output(UnitView)
    .errors(refuses('nameTaken')),
  renameUnit: act
    .meta({ access: 'appointment', edits: true })
    .route({ method: 'PATCH', path: '/units/{unitId}', operationId: 'renameUnit', summary: 'Rename a unit' })
    .input(
      z.object({
        unitId: Id,
        name: unitName,
        shortName: unitShortName,
      }),
    )
    .output(UnitView)
    .errors(refuses('nameTaken')),
  closeUnit: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/units/{unitId}/close',
      operationId: 'closeUnit',
      summary: 'Close a unit from a day on',
    })
    .input(z.object({ unitId: Id, until: Day }))
    .output(UnitView)
    .errors(refuses('unitInUse', 'periodBackwards')),
  listPositions: act
    .route({
      method: 'GET',
      path: '/positions',
      operationId: 'listPositions',
      summary: 'The positions of one’s own agency',
    })
    .input(z.object(paging))
    .output(page(PositionView)),
  addPosition: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/positions',
      operationId: 'addPosition',
      summary: 'Add a position to one’s own agency',
      successStatus: 201,
    })
    .input(
      z.object({
        title: written(2, 200, 'Chánh Văn phòng'),
        unitId: Id.nullable(),
        head: z.boolean().default(false),
        signsAs: z.enum(signingCapacities).nullable().default(null),
        from: Day,
      }),
    )
    .output(PositionView)
    .errors(refuses('nameTaken', 'headTaken', 'outsideUnit')),
  closePosition: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/positions/{positionId}/close',
      operationId: 'closePosition',
      summary: 'Close a position from a day on',
    })
    .input(z.object({ positionId: Id, until: Day }))
    .output(PositionView)
    .errors(refuses('positionInUse', 'periodBackwards')),
};
