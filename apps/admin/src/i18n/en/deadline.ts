import type { deadline as zh } from '../zh-cn/deadline.ts';

export const deadline: typeof zh = {
  menu: 'About the deadline', clock: 'The clock', escalated: 'Escalated, step %{n}', acknowledged: 'Noted by %{name}', pausedSince: 'waits for the customer since %{at}; was due %{due}',
  step: {
    dispatch: 'Dispatch to a department', rectify: 'Rectify and check', 'CMP-1': 'Reply to the authority', 'CMP-7': 'Tell the leader', 'CMP-8': 'Give the first reply', 'CMP-9': 'Give the second reply', 'CMP-10': 'Send staff, record measures', 'CMP-11a': 'Record measures, tell the customer', 'CMP-11b': 'Settle it, or explain a plan', 'CMP-12': 'Follow up', 'CMP-13': 'Do the weekly check', 'CMP-14a': 'Tell the result', 'CMP-14b': 'Call the customer back',
    'CMP-15': 'Complete the plan', 'CMP-22': 'Handle it and hand it back', 'CMP-24': 'See whether the outside party has done it', 'REP-1': 'Go there', 'REP-2': 'Repair it, have it accepted', 'REP-3': 'Inspect the works', 'REP-4': 'Re-inspect the defect', 'ORG-7': 'Keep the commitment', 'ORG-8': 'Rectify and check',
    'INC-2': 'Acknowledge it', 'INC-5': 'Answer: reason, handling, impact', 'INC-7': 'Submit the written summary', 'INC-11': 'Secure the pictures', PBK: 'Do the step', 'STM-2': 'Advise on the statement',
    'NOT-10': 'Bring the notice out', 'NOT-12': 'Check the copies', 'NOT-13': 'Spot-check the centre',
  },
  data: { rule: 'Rule', step: 'Step', stepOf: 'step %{n}', before: 'was due', dueAt: 'due', until: 'waits until', to: 'told', told: 'people told', nobody: 'nobody holds that post', deliverAt: 'not at night: reaches them', reason: 'Reason' },
  target: { OWNER: 'who owes it', MANAGER: 'their manager', CUSTOMER_SUPERVISOR: 'customer supervisor', CENTRE_MANAGER: 'centre manager', COMPANY: 'the company' },
  tasks: {
    lead: 'Deadlines that your roles owe, the earliest due first; the button is the next step.', whose: 'Whose', mine: 'Mine', everybody: 'The whole centre', state: 'State', anyState: 'All open', rule: 'Rule', anyRule: 'All rules', total: '%{n} in all', overdueMine: 'Your overdue deadlines: %{n}. Do these first.', overdueAll: 'Overdue deadlines: %{n}.',
    group: { overdue: 'Overdue', soon: 'Due today or soon', later: 'Later' }, empty: 'Nothing is due. Well done', emptyHint: 'New deadlines appear here by themselves.', emptyFiltered: 'No deadline fits', emptyFilteredHint: 'Try fewer conditions.', clear: 'Clear the filter',
  },
  message: {
    kind: { DEADLINE_WARNED: 'Due soon', DEADLINE_MISSED: 'Overdue', DEADLINE_ESCALATED: 'Escalated, step %{n}', INCIDENT_RAISED: 'New incident: acknowledge it', INCIDENT_PROPOSED: 'Raise an incident?', STATEMENT_SENT: 'Statement drafted: advise', STATEMENT_FIXED: 'Statement fixed', STATEMENT_ENDED: 'Statement ended', SUMMARY_COPIED: 'Copy of a summary', NOTICE_WAITING: 'A notice waits for you', NOTICE_RETURNED: 'A notice came back', NOTICE_RELEASED: 'Notice out: customers will ask', NOTICE_FEEDBACK: 'Reaction to a notice: answer it' }, drill: 'Drill', unread: 'Unread', all: 'All', count: '%{n} unread', markRead: 'Mark as read', markAll: 'Mark all as read', now: 'Now:',
    empty: 'No messages yet', noUnread: 'No unread messages', emptyHint: 'You are told here when a deadline of yours comes near, is missed, or is escalated to you.',
  },
  clockLate: { title: 'The deadline clock is not working', text: 'Since %{at} no warnings, misses or escalations have been sent. Keep an eye on the deadlines yourself, and call the system administrator at once to look at the server\'s worker process. What was missed is recorded once it runs again.' },
};
