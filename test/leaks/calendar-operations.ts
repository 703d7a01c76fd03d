import type { Expectation } from './operations.ts';

const worksNoSecret =
  'when an agency works is no secret: whoever a deadline concerns must be able to count it';
const days = {
  symbol: '9/TB',
  issuer: 'Bộ Nội vụ',
  decidedOn: '2022-09-01',
  daysOff: [{ day: '2029-03-01', why: 'swapped' }],
  workedDays: [],
  halfDays: [],
};

/** What strangers may learn by the acts of the working calendar and of absences. */
export const calendarOperations: Record<string, Expectation> = {
  listCalendarYears: { sees: 'own', why: 'the years for all, the same for everybody' },
  readCalendarYear: {
    sees: 'own',
    why: 'the days for all and those of the caller’s own agency',
    call: () => ({ params: { year: '2029' } }),
  },
  previewDecision: {
    sees: 'own',
    why: 'compares with the days for all, or of the caller’s own agency',
    call: () => ({ params: { year: '2029' }, body: { ...days, forOwnAgency: true } }),
  },
  loadDecision: {
    sees: 'directory',
    why: 'the days for all are public, and only the operating body loads them',
    call: () => ({ params: { year: '2029' }, body: days }),
  },
  setOwnDays: {
    sees: 'own',
    why: 'an agency sets its own days only',
    call: () => ({ params: { year: '2029' }, body: days }),
  },
  countDeadline: {
    sees: 'directory',
    why: worksNoSecret,
    call: ({ agencyId }) => ({ body: { phrase: '05 ngày làm việc', from: '2029-02-26', agencyId } }),
  },
  listAbsences: { sees: 'own', why: 'who is away is inside of an agency' },
  recordAbsence: {
    sees: 'hidden',
    why: 'who is away is inside of an agency',
    call: ({ appointmentId, otherAppointmentId }) => ({
      body: { appointmentId, substituteId: otherAppointmentId, from: '2022-11-01', until: '2022-11-02' },
    }),
  },
  endAbsence: {
    sees: 'hidden',
    why: 'who is away is inside of an agency',
    call: ({ absenceId }) => ({ params: { absenceId } }),
  },
};
