import type { spotCheckWorks as zh } from '../zh-cn/spot-check.ts';

export const spotCheckWorks: typeof zh = {
  action: { spotCheckOpen: 'Extra spot check', spotCheckRecordItem: 'Record an item', spotCheckComplete: 'Complete', noticeFeedback: 'Write down feedback', noticeFeedbackAnswer: 'Answer' },
  lead: {
    spotCheckOpen: 'The monthly one is prepared by itself; this one comes besides, and nobody owes it.', spotCheckRecordItem: 'Write what you see; what is wrong is then tracked as a finding.', spotCheckComplete: 'Say how it is on the whole. Nothing can be added afterwards.',
    noticeFeedback: 'Whoever hears it writes it down; customer service answers.', noticeFeedbackAnswer: 'Say what was answered; it cannot be changed afterwards.',
  },
  field: {
    spotTopic: 'What is looked at', aboutNotice: 'Notice it is about', aboutNoticeHint: 'By number or title; empty when it is about none', photos: 'Photos', spotSummary: 'On the whole', occasion: 'Why you come', opened: 'Opened', completed: 'Completed',
    saidText: 'What was said', saidBy: 'Who said it', feedbackAnswer: 'What was answered',
  },
  word: {
    spotCheck: { OPEN: 'To be done', DONE: 'Completed' }, spotKind: { MONTHLY: 'Monthly', EXTRA: 'Extra' },
    spotTopic: { POSTED: 'Posted', COMPLETE: 'Complete and legible', IN_FORCE: 'In force', TAKEN_DOWN: 'Taken down when expired', REGISTERED: 'Outside documents registered', SEALED: 'Sealed', ANSWERED: 'Feedback answered', OTHER: 'Other' },
    feedback: { RECEIVED: 'To answer', ANSWERED: 'Answered', FORWARDED: 'Became a complaint' },
  },
  entry: { SpotCheckOpened: 'Spot check opened', SpotCheckItemRecorded: 'Item recorded', SpotCheckCompleted: 'Spot check completed' },
  spot: {
    month: 'Spot check %{month}/%{year}', items: '%{n} items recorded', itemsTitle: 'What was looked at (%{n})', none: 'Nothing recorded yet.', photos: '%{n} attachments', recordedAs: 'Recorded as finding %{number}',
    hint: 'Write while you look; every item takes photos.', ready: 'Record what is left, then complete it.', overtaken: 'Somebody else recorded an item meanwhile. Send it again once you have seen it; what you wrote is still here.',
  },
};
