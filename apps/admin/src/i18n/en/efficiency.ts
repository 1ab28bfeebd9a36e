import type { efficiency as zh } from '../zh-cn/efficiency.ts';

/** Efficiency as measurements (CMP-20). */
export const efficiency: typeof zh = {
  lead: 'Time taken by each step and share on time, by the day it came in; back-entries are left out.', by: { DEPARTMENT: 'By department', STAFF: 'By person' }, days: 'Last %{n} days', whose: 'Department or person', notApplicable: 'Not applicable', average: '%{span} on average', onTime: '%{n}% on time, %{late} late', counts: '%{recorded} recorded · %{pending} pending',
  empty: 'Nothing to measure in this time', emptyHint: 'Try another span.', notYours: 'Efficiency is not yours to see', notYoursHint: 'It is for the customer supervisor, department and centre managers and those above them.',
  kind: { FIRST_REPLY: 'First reply', ACCEPTANCE: 'Acceptance', ARRIVAL: 'Arrival', MEASURES: 'Measures', HANDLING: 'Handling', RESULT: 'Result told', CALL_BACK: 'Call-back' },
};
