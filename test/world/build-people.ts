import type { AgencyView } from '../../src/contract/agency-views.ts';
import type { PersonView } from '../../src/contract/person-views.ts';
import { hashPassword } from '../../src/server/session/hash-password.ts';
import { bodies, type Body, directory, thaiBinhCommittee } from './bodies.ts';
import { givePassword, type Player, type Stage } from './stage.ts';

/** The password of every account of the demo; one hash serves them all. */
export const demoPassword = 'lientich-demo-2026';
/** On this day the people of the world take up their positions; every regulation comes later. */
export const peopleDay = '2015-01-05';

/** Titles of those who handle cases, by kind of body. */
const officerTitles: Partial<Record<Body['kind'], string>> = {
  procuracy: 'Kiểm sát viên',
  court: 'Thẩm phán',
  inspectorate: 'Thanh tra viên',
  police: 'Điều tra viên',
};

type Post = { local: string; title: string; unit: 0 | 1 | null; roles: string[]; head?: true };

/** The first body is there; everybody else comes through its administrator. */
export async function buildPeople(stage: Stage, setupCode: string): Promise<void> {
  const hash = await hashPassword(demoPassword);
  await stage.call(null, 'POST', '/installation', {
    body: {
      setupCode,
      agencyName: 'Trung tâm vận hành hệ thống Liên Tịch',
      agencyShortName: 'Trung tâm vận hành',
      fullName: 'Quản trị hệ thống',
      email: 'quantri@he-thong.demo',
      password: demoPassword,
    },
  });
  const operator = await stage.player('quantri@he-thong.demo');
  const centre = { body: { key: 'he-thong', shortName: 'Trung tâm vận hành' }, units: [] };
  const auditor: Post = { local: 'thanhtra', title: 'Thanh tra nội bộ', unit: null, roles: ['auditor'] };
  await addPost(stage, operator, centre, auditor);
  await givePassword(stage, await stage.player('thanhtra@he-thong.demo'), hash);
  const agencyIds = await addAgencies(stage, operator);
  // Each fills its own; nobody waits for another body.
  await Promise.all(
    [thaiBinhCommittee, ...bodies].map((body) =>
      fillBody({ stage, operator, hash }, body, agencyIds.get(body.key)!),
    ),
  );
  await addSecondPosition(stage);
  await addDelegation(stage);
}

/** Every body of the world in the directory, superiors first. */
async function addAgencies(stage: Stage, operator: Player): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const body of [...directory, thaiBinhCommittee, ...bodies]) {
    const { name, shortName, code, kind, level, establishedOn } = body;
    const superiorId = body.superior === null ? null : (ids.get(body.superior) ?? null);
    const entry = { name, shortName, code, kind, level, establishedOn, superiorId };
    const added = await stage.call<AgencyView>(operator, 'POST', '/agencies', { body: entry });
    ids.set(body.key, added.id);
  }
  return ids;
}

type Filling = { stage: Stage; operator: Player; hash: string };

async function fillBody({ stage, operator, hash }: Filling, body: Body, agencyId: string): Promise<void> {
  const address = `quantri@${body.key}.demo`;
  const first = { fullName: `Quản trị ${body.shortName}`, email: address, from: peopleDay };
  await stage.call(operator, 'POST', `/agencies/${agencyId}/administrators`, { body: first });
  const administrator = await stage.player(address);
  await givePassword(stage, administrator, hash);
  const units: string[] = [];
  for (const name of body.units) units.push(await addUnit(stage, administrator, name));
  for (const post of postsOf(body)) {
    const person = await addPost(stage, administrator, { body, units }, post);
    if (post.roles.includes('leader')) await confirmLeader(stage, operator, person);
    await givePassword(stage, await stage.player(person.email), hash);
  }
}

function postsOf(body: Body): Post[] {
  if (body.key === 'tinhuy-thaibinh') {
    return [{ local: 'thuongtruc', title: body.head!, unit: null, roles: ['leader'], head: true }];
  }
  return [
    { local: 'lanhdao', title: body.head!, unit: null, roles: ['leader'], head: true },
    { local: 'vanthu', title: 'Văn thư', unit: 0, roles: ['clerk'] },
    { local: 'daumoi', title: 'Cán bộ đầu mối phối hợp', unit: 1, roles: ['focalOfficer', 'officer'] },
    {
      local: 'chuyenvien',
      title: body.officer ?? officerTitles[body.kind] ?? 'Chuyên viên',
      unit: 1,
      roles: ['officer'],
    },
  ];
}

async function addUnit(stage: Stage, administrator: Player, name: string): Promise<string> {
  const shortName = name.length > 50 ? name.slice(0, 51).replace(/\s+\S*$/u, '') : name;
  const unit = { name, shortName, from: peopleDay };
  return (await stage.call<{ id: string }>(administrator, 'POST', '/units', { body: unit })).id;
}

type Place = { body: Pick<Body, 'key' | 'shortName'>; units: string[] };

async function addPost(
  stage: Stage,
  administrator: Player,
  { body, units }: Place,
  post: Post,
): Promise<PersonView> {
  const unitId = post.unit === null ? null : units[post.unit]!;
  const place = { title: post.title, unitId, head: post.head === true, from: peopleDay };
  const position = await stage.call<{ id: string }>(administrator, 'POST', '/positions', { body: place });
  const person = {
    fullName: `${post.title} ${body.shortName}`,
    email: `${post.local}@${body.key}.demo`,
    positionId: position.id,
    roles: post.roles,
    from: peopleDay,
  };
  return stage.call<PersonView>(administrator, 'POST', '/people', { body: person });
}

/** A leader's role waits for a second person; the first one of a body has the operator's administrator. */
async function confirmLeader(stage: Stage, operator: Player, person: PersonView): Promise<void> {
  const proposed = person.appointments.find((one) => one.state === 'proposed');
  if (proposed === undefined) throw new Error(`World: the role of ${person.email} does not wait for anybody`);
  await stage.call(operator, 'POST', `/appointments/${proposed.id}/confirm`, { version: proposed.version });
}

/** One person, two bodies (S2): the head of the Party group also sits in the Party committee. */
async function addSecondPosition(stage: Stage): Promise<void> {
  const administrator = await stage.player('quantri@du-vksndtc.demo');
  const place = { title: 'Ủy viên Ban Thường vụ Đảng ủy', unitId: null, from: peopleDay };
  const position = await stage.call<{ id: string }>(administrator, 'POST', '/positions', { body: place });
  const offer = {
    email: 'lanhdao@bcsd-vksndtc.demo',
    positionId: position.id,
    roles: ['officer'],
    from: peopleDay,
  };
  await stage.call(administrator, 'POST', '/appointments', { body: offer });
  const head = await stage.player('lanhdao@bcsd-vksndtc.demo');
  const { items } = await stage.call<{ items: { id: string }[] }>(head, 'GET', '/account/offers');
  for (const { id } of items)
    await stage.call(head, 'POST', `/account/offers/${id}`, { body: { accept: true } });
}

/** In Hà Giang (S3) the Viện trưởng empowers the focal officer to sign the exchange of information for a year. */
async function addDelegation(stage: Stage): Promise<void> {
  const head = await stage.player('lanhdao@vks-hagiang.demo');
  const focal = await stage.player('daumoi@vks-hagiang.demo');
  await stage.call(await stage.player('quantri@vks-hagiang.demo'), 'POST', '/delegations', {
    body: {
      fromAppointmentId: head.appointmentId,
      toAppointmentId: focal.appointmentId,
      capacity: 'TUQ',
      scope: 'Ký văn bản trao đổi, cung cấp thông tin theo quy chế phối hợp',
      from: '2022-01-01',
      until: '2023-01-01',
    },
  });
}
