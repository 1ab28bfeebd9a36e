import type { words as zh } from '../zh-cn/words.ts';

export const words: typeof zh = {
  status: { REGISTERED: 'Registered', DISPATCHED: 'Dispatched', HANDLING: 'Handling', HANDLED: 'Handled', CALLED_BACK: 'Called back', CLOSED: 'Closed' },
  kind: { COMPLAINT: 'Complaint', REPAIR: 'Repair' },
  judgement: { VALID: 'Valid', TO_IMPROVE: 'To improve', INVALID: 'Invalid', COMMUNICATION: 'Communication', NOT_OURS: 'Not ours' },
  judgementHint: {
    VALID: 'A defect of our own, harm by our staff, or a breach the authority has verified',
    TO_IMPROVE: 'Caused by the developer or another outside party, or a legacy problem; cannot be solved now',
    INVALID: 'What is alleged is not so: a misunderstanding or a rumour',
    COMMUNICATION: 'Seeking help, consulting or venting; no fact in dispute',
    NOT_OURS: 'Not a matter of management: say why and help to the right channel',
  },
  communicationKind: { SEEKING_HELP: 'Seeking help', CONSULTING: 'Consulting', VENTING: 'Venting' },
  channel: {
    PHONE: 'Phone', VISIT: 'Visit', LETTER: 'Letter', NEWS_MEDIA: 'News media', WEBSITE: 'Website', MESSAGE_BOARD: 'Message board',
    AUTHORITY: 'Authority or association', STAFF: 'Passed on by staff', API: 'Third-party system', OTHER: 'Other',
  },
  content: {
    FACILITY: 'Facilities', SERVICE_ATTITUDE: 'Service attitude', SERVICE_QUALITY: 'Service quality', MANAGEMENT: 'Management', FEES: 'Fees',
    SUDDEN_EVENT: 'Sudden event',
  },
  severity: { NORMAL: 'Normal', URGENT: 'Urgent', MAJOR: 'Major' },
  outcome: {
    SATISFIED: 'Satisfied', UNDERSTOOD: 'Understood', EXPLAINED: 'Explained', HELPED: 'Helped', REPLIED: 'Replied', REFERRED: 'Referred',
    UNREACHABLE: 'Unreachable', WITHDRAWN: 'Withdrawn', REGISTERED_IN_ERROR: 'Registered in error', BACK_ENTERED: 'Back-entered',
  },
  contactWay: { PHONE: 'Phone', VISIT: 'Visit', LETTER: 'In writing', MESSAGE_BOARD: 'Message board', OTHER: 'Other' },
  replyStage: { FIRST: 'First reply', SECOND: 'Second reply', FURTHER: 'Further reply' },
  replyAct: { APOLOGY: 'Apologised', EXPLANATION: 'Explained', HELP: 'Helped', ANSWER: 'Answered the question', HEARD: 'Listened' },
  callBackAnswer: { SATISFIED: 'Satisfied', UNDERSTOOD: 'Understands', DISSATISFIED: 'Not satisfied', NOT_REACHED: 'Not reached' },
  evidence: {
    JUDGEMENT: 'Judgement', APOLOGY: 'Apology', EXPLANATION: 'Explanation', HELP: 'Help given', ANSWER: 'Question answered', HEARD: 'Customer heard',
    CAUSE: 'Cause', CORRECTIVE_ACTION: 'Corrective action', PREVENTIVE_ACTION: 'Preventive action', PLAN: 'Improvement plan', REPLY: 'Reply',
    REFERRAL: 'Referral to the right channel', REFERRAL_FOLLOW_UP: 'Follow-up after referral', CALL_BACK: 'Call-back',
    CUSTOMER_SATISFIED: 'Customer accepts and is satisfied', CUSTOMER_UNDERSTANDS: 'Customer says they understand',
  },
  deadlineState: { RUNNING: 'Running', MET: 'Met', MISSED: 'Missed', CANCELLED: 'Cancelled' },
  role: {
    CUSTOMER_ASSISTANT: 'Customer assistant', DUTY_PERSON: 'Duty person', CUSTOMER_SUPERVISOR: 'Customer supervisor', DEPARTMENT_MANAGER: 'Department manager',
    COMPLAINT_DESK_SUPERVISOR: 'Complaint-desk supervisor', RESPONSIBLE_STAFF: 'Responsible staff', SECURITY_GUARD: 'Security guard', SAFETY_OFFICER: 'Safety officer',
    CONTROL_ROOM: 'Control room', CENTRE_MANAGER: 'Centre manager', COMPANY_DUTY_PERSON: 'Company duty person', STATEMENT_OFFICE: 'Statement office',
    SEAL_KEEPER: 'Seal keeper', REGISTER_CUSTODIAN: 'Register custodian', QUALITY_DEPARTMENT: 'Quality department', COMPANY_LEADER: 'Company leader',
    REGION_INSPECTOR: 'Platform-company inspector', HEADQUARTERS_INSPECTOR: 'Headquarters inspector', OWNERS_COMMITTEE: 'Owners\' committee',
    SYSTEM_ADMINISTRATOR: 'System administrator', SECURITY_ADMINISTRATOR: 'Security administrator', AUDIT_ADMINISTRATOR: 'Audit administrator',
  },
  level: { COMMUNITY: 'Service centre', REGION: 'Platform company', HEADQUARTERS: 'Headquarters' },
  relation: { owner: 'Owner', occupant: 'Occupant', tenant: 'Tenant', other: 'Other' },
  rule: {
    'CMP-1': 'Reply to the authority', 'CMP-7': 'Major: tell the leader', 'CMP-8': 'First reply', 'CMP-9': 'Second reply', 'CMP-10': 'Same-day handling',
    'CMP-11a': 'Measures within 3 working days', 'CMP-11b': 'Settled within 3 days', 'CMP-12': 'Follow-up', 'CMP-14a': 'Tell the result', 'CMP-14b': 'Call-back',
    'CMP-15': 'Improvement plan', 'CMP-22': 'Time limit',
    'CMP-13': 'Weekly check', 'REP-3': 'Daily inspections', 'REP-4': 'Re-inspection', 'ORG-7': 'Commitments and findings', 'ORG-8': 'Outside supervision', other: 'Deadline',
  },
  entry: {
    ComplaintRegistered: 'Registered', ComplaintJudged: 'Judged', ComplaintDispatched: 'Dispatched', ComplaintAccepted: 'Accepted',
    ComplaintReplied: 'Replied to the customer', ReplyTimeAgreed: 'Reply time agreed', MeasuresRecorded: 'Measures recorded', ComplaintFollowedUp: 'Followed up',
    PlanSet: 'Improvement plan set', PlanCompleted: 'Plan completed', ComplaintReferred: 'Referred', ComplaintCompleted: 'Handled',
    ResultTold: 'Result told', ComplaintCalledBack: 'Called back', LeaderTold: 'Leader told', ComplaintClosed: 'Closed', ComplaintReopened: 'Reopened',
    other: 'Entry',
  },
};
