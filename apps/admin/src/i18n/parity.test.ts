import { describe, expect, test } from '@jest/globals';
import englishOfReactAdmin from 'ra-language-english';
import { english } from './en/index.ts';
import { chinese } from './zh-cn/index.ts';
import {
  CALL_BACK_ANSWERS, CHANNELS, COMMUNICATION_KINDS, COMPLAINT_KINDS, COMPLAINT_STATUSES, CONTACT_WAYS, CONTENTS, EVIDENCES, JUDGEMENTS,
  OUTCOMES, REPLY_ACTS, REPLY_STAGES, ROLES, SEVERITIES,
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

describe('every value of the domain has a word', () => {
  const groups = {
    status: COMPLAINT_STATUSES, kind: COMPLAINT_KINDS, judgement: JUDGEMENTS, judgementHint: JUDGEMENTS, communicationKind: COMMUNICATION_KINDS,
    channel: CHANNELS, content: CONTENTS, severity: SEVERITIES, outcome: OUTCOMES, contactWay: CONTACT_WAYS, replyStage: REPLY_STAGES,
    replyAct: REPLY_ACTS, callBackAnswer: CALL_BACK_ANSWERS, evidence: EVIDENCES, role: ROLES,
  } as const;
  test.each(Object.entries(groups))('%s', (group, values) => {
    expect(Object.keys(chinese.words[group as keyof typeof groups]).sort()).toEqual([...values].sort());
  });
});
