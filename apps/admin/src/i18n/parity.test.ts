import { describe, expect, test } from '@jest/globals';
import englishOfReactAdmin from 'ra-language-english';
import { english } from './en/index.ts';
import { chinese } from './zh-cn/index.ts';
import { KIND_GROUPS } from '../channels/kinds.ts';
import { WORK_DEFINITIONS } from '../works/definitions.ts';
import {
  CALL_BACK_ANSWERS, CHANNELS, COMMUNICATION_KINDS, COMPLAINT_KINDS, COMPLAINT_STATUSES, CONTACT_WAYS, CONTENTS, EVIDENCES, JUDGEMENTS,
  SCREEN_LANGUAGES, SCREEN_LOOKS, CONCENTRATION_GROUNDS, PROPOSAL_STATUSES, PROPOSAL_VERDICTS,
  COMMAND_POSTS, INCIDENT_KINDS, LOG_KINDS, PLAYBOOK_SHORTCOMINGS, PLAYBOOK_SOURCES,
  CHANNEL_KINDS, CHANNEL_STATUSES, DEFAULT_CHAINS, DELIVERY_STATES, TEMPLATE_PLACES,
  OUTCOMES, REPLY_ACTS, REPLY_STAGES, ROLES, SEVERITIES,
  CHECK_RESULTS, COMMITMENT_STATUSES, DAILY_CHECK_PLACES, DEFECT_STATUSES, FINDING_SEVERITIES, FINDING_SOURCES, FINDING_STATUSES, HANDOVER_FORMS, HANDOVER_SHEET_STATUSES,
  INCIDENT_LEVELS, INCIDENT_ORIGINS, INCIDENT_STATUSES, NOTIFIED_PARTIES, PICTURE_STATES, PLAYBOOK_KEYS,
  POINT_RESULTS, RENOVATION_STATUSES, RESPONSIBLE_PARTIES, REVIEW_TOPICS, WEEKLY_CHECK_SECTIONS, WEEKLY_CHECK_STATUSES, SHIFT_HANDOVER_STATUSES, NOTICE_FEEDBACK_STATUSES, SPOT_CHECK_KINDS, SPOT_CHECK_STATUSES, SPOT_CHECK_TOPICS,
} from '@huiyin/domain';

const flat = (node: unknown, path = ''): [string, string][] =>
  typeof node === 'string' ? [[path, node]] : Object.entries(node as object).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key));
const keys = (node: unknown): string[] => flat(node).map(([key]) => key).sort();
const holes = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();

describe('the two languages say the same things', () => {
  test('ra.*: ours has every key of react-admin', () => {
    expect(keys(chinese.ra)).toEqual(keys(englishOfReactAdmin.ra));
  });
  test('our own keys', () => expect(keys(chinese)).toEqual(keys(english)));
  test('with the same values to fill in', () => {
    const other = new Map(flat(english));
    const differing = flat(chinese).filter(([key, text]) => !key.startsWith('ra.') && String(holes(text)) !== String(holes(other.get(key) ?? '')));
    expect(differing).toEqual([]);
  });
  test('no English left in the Chinese pack', () => {
    const latin = flat(chinese).filter(([, text]) => /^[A-Za-z][A-Za-z ,.'’]+$/.test(text)).map(([key]) => key);
    expect(latin).toEqual(['app.account.language']);
  });
});

test('playbooks have a word for each post, log, kind, source and shortcoming', () => {
  const { kind, source, short } = chinese.playbook;
  const { post, logKind: log } = chinese.works.word;
  expect([post, log, kind, source].map((one) => Object.keys(one).sort())).toEqual([COMMAND_POSTS, LOG_KINDS, INCIDENT_KINDS, PLAYBOOK_SOURCES].map((list) => [...list].sort()));
  expect(PLAYBOOK_SHORTCOMINGS.filter((one) => !(one in short))).toEqual([]);
});

describe('every value of the domain has a word', () => {
  const groups = {
    status: COMPLAINT_STATUSES, kind: COMPLAINT_KINDS, judgement: JUDGEMENTS, judgementHint: JUDGEMENTS, communicationKind: COMMUNICATION_KINDS,
    channel: CHANNELS, content: CONTENTS, severity: SEVERITIES, outcome: OUTCOMES, contactWay: CONTACT_WAYS, replyStage: REPLY_STAGES,
    replyAct: REPLY_ACTS, callBackAnswer: CALL_BACK_ANSWERS, evidence: EVIDENCES, role: ROLES,
  } as const;
  test.each(Object.entries(groups))('%s', (group, values) => {
    expect(Object.keys(chinese.words[group as keyof typeof groups]).sort()).toEqual([...values].sort());
  });

  const ofWorks = {
    source: FINDING_SOURCES, severity: FINDING_SEVERITIES, finding: FINDING_STATUSES, renovation: RENOVATION_STATUSES, topic: REVIEW_TOPICS, point: POINT_RESULTS, form: HANDOVER_FORMS, sheet: HANDOVER_SHEET_STATUSES,
    defect: DEFECT_STATUSES, party: RESPONSIBLE_PARTIES, weekly: WEEKLY_CHECK_STATUSES, section: WEEKLY_CHECK_SECTIONS, checkResult: CHECK_RESULTS, where: DAILY_CHECK_PLACES, commitment: COMMITMENT_STATUSES, shiftHandover: SHIFT_HANDOVER_STATUSES,
    spotCheck: SPOT_CHECK_STATUSES, spotKind: SPOT_CHECK_KINDS, spotTopic: SPOT_CHECK_TOPICS, feedback: NOTICE_FEEDBACK_STATUSES,
    incidentStatus: INCIDENT_STATUSES, incidentKind: INCIDENT_KINDS, incidentLevel: INCIDENT_LEVELS.map(String), logKind: LOG_KINDS, post: COMMAND_POSTS, pictureState: PICTURE_STATES, origin: INCIDENT_ORIGINS, notifiedParty: NOTIFIED_PARTIES, playbook: PLAYBOOK_KEYS,
    concentrationGround: CONCENTRATION_GROUNDS, proposalStatus: PROPOSAL_STATUSES, proposalEndingHint: PROPOSAL_VERDICTS, proposalEnding: ['ACCEPTED', ...PROPOSAL_VERDICTS],
  } as const;
  test.each(Object.entries(ofWorks))('works: %s', (group, values) => {
    expect(Object.keys(chinese.works.word[group as keyof typeof ofWorks]).sort()).toEqual([...values].sort());
  });
  const ofChannels = { kind: CHANNEL_KINDS, use: CHANNEL_KINDS, need: CHANNEL_KINDS, setting: CHANNEL_KINDS, status: CHANNEL_STATUSES, state: DELIVERY_STATES, place: TEMPLATE_PLACES } as const;
  test.each(Object.entries(ofChannels))('channels: %s', (group, values) => {
    expect(Object.keys(chinese.channels[group as keyof typeof ofChannels]).sort()).toEqual([...values].sort());
  });
  test('every language and look of a wall screen has a name', () => {
    const { languages, looks, lookHint } = chinese.screens;
    expect([Object.keys(languages), Object.keys(looks), Object.keys(lookHint)]).toEqual([[...SCREEN_LANGUAGES], [...SCREEN_LOOKS], [...SCREEN_LOOKS]]);
  });
  test('every kind of channel stands in one group, every deadline that one may tell has a name', () => {
    expect(Object.values(KIND_GROUPS).flat().sort()).toEqual([...CHANNEL_KINDS].sort());
    expect(Object.keys(DEFAULT_CHAINS).filter((rule) => !(rule in chinese.words.rule))).toEqual([]);
  });
  test('every command on works and checks has a name and a lead', () => {
    expect([Object.keys(chinese.works.action).sort(), Object.keys(chinese.works.lead).sort()]).toEqual([Object.keys(WORK_DEFINITIONS).sort(), Object.keys(WORK_DEFINITIONS).sort()]);
  });
});
