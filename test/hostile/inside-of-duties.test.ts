import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../app.ts';
import { houseOf } from '../house.ts';
import { enterOccasion, layRunning, type Running } from '../running-duties.ts';

/** The agency to which a duty is owed watches all it can read while the obliged one works inside. */
let server: TestApp;
let on: Running;
let fulfilmentId: string;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  ({ id: fulfilmentId } = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05'));
});
afterAll(() => server.close());

/** Every answer that may tell of duties, with its status and ETag. */
async function watch(): Promise<string[]> {
  const { regulationId } = on;
  const pages = [
    `/fulfilments/${fulfilmentId}`,
    `/regulations/${regulationId}/fulfilments`,
    `/regulations/${regulationId}/duties`,
    `/regulations/${regulationId}`,
    '/desk',
    '/desk?scope=agency',
    '/desk/waiting',
    '/due-days?from=2022-09-01&to=2022-10-01&scope=agency',
    '/trail',
    '/account/alerts',
    '/absences',
  ];
  const seen: string[] = [];
  for (const page of pages) {
    const { statusCode, headers, body } = await server.call('GET', page, { as: on.court.leader });
    expect(statusCode, page).toBe(200);
    seen.push(`${page} ${headers.etag} ${body}`);
  }
  return seen;
}

test('whom the work is handed to, notes, absences and delegations change nothing that the other side reads', async () => {
  const before = await watch();
  const { officer, focal, head } = on;
  const [{ dutyId }] = on.duties;
  const toOfficer = { appointmentId: officer.appointmentId };
  const substitute = { substituteId: head.appointmentId, from: '2022-09-05', until: '2022-09-09' };
  const lent = { fromAppointmentId: focal.appointmentId, toAppointmentId: head.appointmentId };
  const period = { from: '2022-09-05', until: '2022-09-30' };
  const house = houseOf(server, { agencyId: on.procuracy.agencyId, administrator: on.administrator });
  const acts = [
    house.post(`/fulfilments/${fulfilmentId}/hand`, toOfficer, { as: focal }),
    house.post(`/fulfilments/${fulfilmentId}/notes`, { words: 'Đã gọi nhắc' }, { as: focal }),
    server.call('PUT', `/duties/${dutyId}/holder`, { as: focal, body: toOfficer }),
    house.post('/absences', { ...toOfficer, ...substitute }, { as: officer }),
    house.post('/delegations', { ...lent, ...period, capacity: 'KT', scope: 'Ký thay' }, { as: focal }),
    house.post(`/appointments/${officer.appointmentId}/end`, { until: '2022-09-30' }),
  ];
  for (const done of await Promise.all(acts)) expect([200, 201], done.body).toContain(done.statusCode);
  expect(await watch()).toEqual(before);
});
