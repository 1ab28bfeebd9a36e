import type { work as zh } from '../zh-cn/work.ts';

/** The working lists of the day. */
export const work: typeof zh = {
  lead: 'What is to be done today, a list a kind. What is due soonest comes first.', open: 'All',
  list: { firstReply: 'Waiting for a first reply', grab: 'For this department to accept', agreedToday: 'Second replies due today', followUps: 'Follow-ups due today', results: 'Results to tell', callBacks: 'Call-backs to make', toClose: 'To be closed', plans: 'Plans under way', outside: 'Promises of outside parties' },
  hint: { firstReply: 'Reply within fifteen minutes or agree a time (CMP-8)', grab: 'Grab one, or the manager assigns it', agreedToday: 'Reply at the agreed time (CMP-9)', followUps: 'At least every three days (CMP-12)', results: 'Tell the customer once it is handled (CMP-14)', callBacks: 'Every one, by somebody who did not handle it (CMP-14)', toClose: 'Check the conditions, then close; never a doer (CMP-15)', plans: 'They outlive the closing (CMP-15)', outside: 'Developer, contractor and others (CMP-24)' },
  empty: { firstReply: 'No customer waits for a first reply.', grab: 'No order waits for this department.', agreedToday: 'No second reply is due today.', followUps: 'No follow-up is due today.', results: 'Every result has been told.', callBacks: 'Everybody has been called back.', toClose: 'Nothing waits to be closed.', plans: 'No plan is under way.', outside: 'No promise is waiting.' },
};
