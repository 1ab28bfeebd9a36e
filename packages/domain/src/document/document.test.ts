import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY, ELSEWHERE } from '../../test/kit.ts';
import type { Actor } from '../kernel/permission.ts';
import type { DocumentId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { RecordedEntry } from '../kernel/decider.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { decideDocument, DOCUMENT_LIFECYCLE, documentPrecheck } from './decide.ts';
import { evolveDocument, foldDocument } from './evolve.ts';
import { DOCUMENT_KINDS, DOCUMENT_LIMITS, latestVersion, versionInForce } from './model.ts';
import type { DocumentCommand, DocumentEntry, DocumentState } from './model.ts';
import { PLAYBOOKS } from '../playbook/texts/playbooks.ts';
import { checkTemplate, FORM_FIELDS, FORM_SECTIONS } from './template.ts';
import type { FormTemplate } from './template.ts';

const QUALITY = actorOf('quality', 'QUALITY_DEPARTMENT');
const REVIEWER = actorOf('reviewer', 'QUALITY_DEPARTMENT');
const LEADER = actorOf('leader', 'COMPANY_LEADER');
const CENTRE = actorOf('centre', 'CENTRE_MANAGER');
const NOW = at('2026-03-02 09:00');
const CONTENT: FormTemplate = { title: '客户投诉受理登记表', code: 'QR-KF-01', edition: 'A/0', sections: [{ section: 'INTAKE', label: null }], fields: [{ field: 'NUMBER', label: '编号' }], footer: null, retentionYears: 5 };
const hashOf = (shown: object): string => JSON.stringify(shown);
const draft: DocumentCommand = { type: 'draftDocument', id: 'document-1' as DocumentId, communityId: COMMUNITY, kind: 'FORM_TEMPLATE', content: CONTENT };
const revise: DocumentCommand = { type: 'reviseDocument', content: { ...CONTENT, edition: 'A/1' } };
const review: DocumentCommand = { type: 'reviewDocument' };
const approve: DocumentCommand = { type: 'approveDocument', inForceFrom: null };
const giveBack: DocumentCommand = { type: 'returnDocument', reason: '少了诉求一栏' };
type Step = readonly [Actor, DocumentCommand, Instant?];

function story(...steps: readonly Step[]): DocumentState {
  let state: DocumentState | null = null;
  for (const [actor, command, now = NOW] of steps) {
    const decided = decideDocument(state, command, { now, actor, hashOf });
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    state = evolveDocument(state, { at: now, actor: actor.staffId, entry: decided.value, deadlines: [] });
  }
  return state!;
}
const refusal = (state: DocumentState | null, actor: Actor, command: DocumentCommand, now = NOW): unknown => {
  const decided = decideDocument(state, command, { now, actor, hashOf });
  return decided.ok ? null : decided.refusal;
};
const DRAFTED = story([QUALITY, draft]);
const REVIEWED = story([QUALITY, draft], [REVIEWER, review]);
const APPROVED = story([QUALITY, draft], [REVIEWER, review], [LEADER, approve]);
const RETURNED = story([QUALITY, draft], [REVIEWER, giveBack]);

describe('controlled documents 编制 / 审核 / 批准 / 日期 (LDG-6)', () => {
  test('the table has no state that nobody reaches and none that never ends', () => expect(walkLifecycle(DOCUMENT_LIFECYCLE)).toEqual([]));

  test('each step is signed with person, role, instant and the hash of what was shown (LDG-3)', () => {
    const contentHash = hashOf({ kind: 'FORM_TEMPLATE', version: 1, content: CONTENT });
    expect(latestVersion(APPROVED).signatures).toEqual([
      { step: 'DRAFTED', by: 'quality', role: 'QUALITY_DEPARTMENT', at: NOW, contentHash }, { step: 'REVIEWED', by: 'reviewer', role: 'QUALITY_DEPARTMENT', at: NOW, contentHash }, { step: 'APPROVED', by: 'leader', role: 'COMPANY_LEADER', at: NOW, contentHash },
    ]);
  });

  test.each([
    ['DRAFTED', DRAFTED, { reviseDocument: null, reviewDocument: null, returnDocument: null, approveDocument: 'DRAFTED' }],
    ['RETURNED', RETURNED, { reviseDocument: null, reviewDocument: 'RETURNED', returnDocument: 'RETURNED', approveDocument: 'RETURNED' }],
    ['REVIEWED', REVIEWED, { reviseDocument: 'REVIEWED', reviewDocument: 'REVIEWED', returnDocument: null, approveDocument: null }],
    ['APPROVED', APPROVED, { reviseDocument: null, reviewDocument: 'APPROVED', returnDocument: 'APPROVED', approveDocument: 'APPROVED' }],
  ] as const)('every command while %s', (_status, state, expected) => {
    const asked = { reviseDocument: [QUALITY, revise], reviewDocument: [REVIEWER, review], returnDocument: [_status === 'REVIEWED' ? CENTRE : REVIEWER, giveBack], approveDocument: [CENTRE, approve] } as const;
    for (const [type, [actor, command]] of Object.entries(asked)) {
      const wrong = expected[type as keyof typeof expected];
      expect([type, refusal(state, actor, command)]).toEqual([type, wrong === null ? null : expect.objectContaining({ kind: 'WrongState', state: wrong })]);
    }
  });

  test('who drafted, revised or reviewed it neither reviews nor approves nor returns it', () => {
    const both = { staffId: QUALITY.staffId, grants: [...QUALITY.grants, ...actorOf('quality', 'COMPANY_LEADER').grants] };
    expect(refusal(DRAFTED, QUALITY, review)).toEqual({ kind: 'NotOwnWork' });
    expect(refusal(DRAFTED, QUALITY, giveBack)).toEqual({ kind: 'NotOwnWork' });
    expect(refusal(REVIEWED, both, approve)).toEqual({ kind: 'NotOwnWork' });
    const reviewerLeads = { staffId: REVIEWER.staffId, grants: [...REVIEWER.grants, ...actorOf('reviewer', 'COMPANY_LEADER').grants] };
    expect(refusal(REVIEWED, reviewerLeads, approve)).toEqual({ kind: 'NotOwnWork' });
    // Somebody else rewrote it: who wrote at it first is still an author.
    const rewritten = story([QUALITY, draft], [actorOf('second', 'QUALITY_DEPARTMENT'), revise]);
    expect(refusal(rewritten, QUALITY, review)).toEqual({ kind: 'NotOwnWork' });
    expect(refusal(rewritten, REVIEWER, review)).toBeNull();
  });

  test('only the roles of section 9, in this community', () => {
    for (const [state, command] of [[null, draft], [DRAFTED, review], [REVIEWED, approve], [REVIEWED, giveBack]] as const) {
      expect(refusal(state, actorOf('x', 'CUSTOMER_ASSISTANT'), command)).toMatchObject({ kind: 'NotAllowed' });
      expect(refusal(state, actorOf('x', command.type === 'approveDocument' ? 'COMPANY_LEADER' : 'QUALITY_DEPARTMENT', null, ELSEWHERE), command)).toMatchObject({ kind: 'NotAllowed' });
    }
    expect(refusal(REVIEWED, REVIEWER, giveBack)).toMatchObject({ kind: 'NotAllowed' });
  });

  test('returned with a reason, it starts again with its drafter, unsigned by others', () => {
    expect(refusal(DRAFTED, REVIEWER, { type: 'returnDocument', reason: ' ' })).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'LDG-6' });
    expect(latestVersion(RETURNED)).toMatchObject({ status: 'RETURNED', returned: { by: 'reviewer', reason: '少了诉求一栏' } });
    const again = story([QUALITY, draft], [REVIEWER, review], [CENTRE, giveBack], [QUALITY, revise]);
    expect(latestVersion(again)).toMatchObject({ number: 1, status: 'DRAFTED', content: { edition: 'A/1' }, signatures: [{ step: 'DRAFTED' }] });
    expect(refusal(again, REVIEWER, review)).toBeNull();
  });

  test('in force only when approved, from its instant on to the millisecond; a later version retires it then', () => {
    const from = at('2026-04-01 00:00');
    const until = at('2026-06-01 00:00');
    const one = story([QUALITY, draft], [REVIEWER, review], [LEADER, { type: 'approveDocument', inForceFrom: from }]);
    expect([versionInForce(REVIEWED, from), versionInForce(one, (from - 1) as Instant), versionInForce(one, from)?.number]).toEqual([null, null, 1]);
    const two = story([QUALITY, draft], [REVIEWER, review], [LEADER, { type: 'approveDocument', inForceFrom: from }], [QUALITY, revise, from], [REVIEWER, review, from], [LEADER, { type: 'approveDocument', inForceFrom: until }, from]);
    expect(two.versions.map(({ number, status, inForceFrom, inForceUntil }) => [number, status, inForceFrom, inForceUntil])).toEqual([[1, 'RETIRED', from, until], [2, 'APPROVED', until, null]]);
    expect([versionInForce(two, (until - 1) as Instant)?.number, versionInForce(two, until)?.number]).toEqual([1, 2]);
  });

  test('it cannot be put in force in the past, nor before the version it follows', () => {
    expect(refusal(REVIEWED, LEADER, { type: 'approveDocument', inForceFrom: (NOW - 1) as Instant })).toMatchObject({ kind: 'InThePast', field: 'inForceFrom' });
    const later = at('2026-05-01 00:00');
    const next = story([QUALITY, draft], [REVIEWER, review], [LEADER, { type: 'approveDocument', inForceFrom: later }], [QUALITY, revise], [REVIEWER, review]);
    for (const inForceFrom of [null, later]) expect(refusal(next, LEADER, { type: 'approveDocument', inForceFrom })).toMatchObject({ kind: 'InvalidField', field: 'inForceFrom' });
    expect(refusal(next, LEADER, { type: 'approveDocument', inForceFrom: (later + 1) as Instant })).toBeNull();
  });

  test('kinds that others keep are not drafted here, and versions end somewhere', () => {
    for (const kind of DOCUMENT_KINDS.filter((one) => one !== 'FORM_TEMPLATE')) expect(refusal(null, QUALITY, { ...draft, kind } as DocumentCommand)).toMatchObject({ kind: 'InvalidField', field: 'kind', problem: 'NOT_APPLICABLE' });
    const last = latestVersion(APPROVED);
    const full = { ...APPROVED, versions: Array.from({ length: DOCUMENT_LIMITS.versions }, (_, index) => ({ ...last, number: index + 1 })) };
    expect(refusal(full, QUALITY, revise)).toMatchObject({ kind: 'InvalidField', problem: 'OUT_OF_RANGE', limit: DOCUMENT_LIMITS.versions });
  });

  test('a policy goes the same way, by its own rows of section 9; its figures stand open in the entry', () => {
    const figures = { settleDays: 4 };
    const policy: DocumentCommand = { type: 'draftDocument', id: 'document-2' as DocumentId, communityId: COMMUNITY, kind: 'POLICY', content: { figures, chains: {} } };
    const manager = actorOf('manager', 'DEPARTMENT_MANAGER');
    expect(decideDocument(null, policy, { now: NOW, actor: manager, hashOf })).toMatchObject({ ok: true, value: { facts: { kind: 'POLICY', policy: { figures, chains: {} }, contentHash: hashOf({ kind: 'POLICY', version: 1, content: { figures, chains: {} } }) }, personal: {} } });
    const state = story([manager, policy], [REVIEWER, review], [CENTRE, approve], [QUALITY, { type: 'reviseDocument', content: { figures: { settleDays: 5 }, chains: {} } }]);
    expect(state.versions.map(({ number, status, content }) => [number, status, content])).toEqual([[1, 'APPROVED', { figures, chains: {} }], [2, 'DRAFTED', { figures: { settleDays: 5 }, chains: {} }]]);
    for (const [given, command] of [[null, policy], [story([manager, policy]), review], [story([manager, policy], [REVIEWER, review]), approve]] as const) expect(refusal(given, actorOf('x', 'CUSTOMER_SUPERVISOR'), command)).toMatchObject({ kind: 'NotAllowed' });
    expect(refusal(null, manager, { ...policy, content: { figures: { settleDays: 0 }, chains: {} } })).toMatchObject({ field: 'figures.settleDays', problem: 'OUT_OF_RANGE' });
    expect(refusal(state, QUALITY, { type: 'reviseDocument', content: { figures: { settleDays: 0 }, chains: {} } })).toMatchObject({ field: 'figures.settleDays' });
  });

  test('a playbook goes the same way, by its own rows of section 9; its words are personal values, its key stays what it is (PBK)', () => {
    const fire = PLAYBOOKS.FIRE;
    const playbook: DocumentCommand = { type: 'draftDocument', id: 'document-3' as DocumentId, communityId: COMMUNITY, kind: 'PLAYBOOK', content: fire };
    const manager = actorOf('manager', 'DEPARTMENT_MANAGER');
    expect(decideDocument(null, playbook, { now: NOW, actor: manager, hashOf })).toMatchObject({ ok: true, value: { facts: { kind: 'PLAYBOOK', playbookKey: 'FIRE', contentHash: hashOf({ kind: 'PLAYBOOK', version: 1, content: fire }) }, personal: { content: fire } } });
    const state = story([manager, playbook], [REVIEWER, review], [CENTRE, approve], [QUALITY, { type: 'reviseDocument', content: { ...fire, level: 2 } }]);
    expect([state.playbookKey, state.versions.map(({ number, status }) => [number, status])]).toEqual(['FIRE', [[1, 'APPROVED'], [2, 'DRAFTED']]]);
    for (const [given, command] of [[null, playbook], [story([manager, playbook]), review], [story([manager, playbook], [REVIEWER, review]), approve]] as const) expect(refusal(given, actorOf('x', 'CUSTOMER_SUPERVISOR'), command)).toMatchObject({ kind: 'NotAllowed' });
    expect(refusal(story([manager, playbook]), QUALITY, { type: 'reviseDocument', content: PLAYBOOKS.GAS })).toMatchObject({ field: 'key', problem: 'NOT_APPLICABLE' });
    expect(refusal(null, manager, { ...playbook, content: { ...fire, phases: [] } })).toMatchObject({ field: 'phases', problem: 'EMPTY' });
  });

  test('a template is no policy, and a policy no template', () => {
    const figures = { figures: {}, chains: {} };
    expect([refusal(null, QUALITY, { ...draft, content: figures } as DocumentCommand), refusal(null, QUALITY, { ...draft, kind: 'POLICY' } as DocumentCommand)]).toEqual([expect.objectContaining({ field: 'kind' }), expect.objectContaining({ field: 'kind' })]);
    expect(refusal(DRAFTED, QUALITY, { type: 'reviseDocument', content: figures })).toMatchObject({ field: 'content', problem: 'NOT_APPLICABLE' });
  });

  test('folding needs the draft first, and once; erased words leave its facts', () => {
    const entries = (state: DocumentState | null, entry: DocumentEntry): DocumentState => evolveDocument(state, { at: NOW, actor: QUALITY.staffId, entry, deadlines: [] });
    expect(() => foldDocument([])).toThrow();
    expect(() => entries(null, { type: 'DocumentReturned', facts: { version: 1 }, personal: { reason: 'x' } })).toThrow();
    const decided = decideDocument(null, draft, { now: NOW, actor: QUALITY, hashOf });
    const erased = { at: NOW, actor: QUALITY.staffId, entry: { ...(decided as { value: DocumentEntry }).value, personal: {} }, deadlines: [] } as unknown as RecordedEntry<DocumentEntry>;
    expect(latestVersion(foldDocument([erased])).content).toBeNull();
    expect(() => documentPrecheck(null, 'reviewDocument', draft, { now: NOW, actor: REVIEWER, hashOf })).toThrow();
  });
});

describe('what a template may say', () => {
  const check = (patch: Partial<FormTemplate>): unknown => {
    const checked = checkTemplate({ ...CONTENT, ...patch }, DOCUMENT_LIMITS);
    return checked.ok ? null : checked.refusal;
  };
  test('every part and box at most once; the intake and its number always', () => {
    expect(check({ sections: FORM_SECTIONS.map((section) => ({ section, label: null })), fields: FORM_FIELDS.map((field) => ({ field, label: null })) })).toBeNull();
    for (const sections of [[], [{ section: 'REMEDY', label: null }], [{ section: 'INTAKE', label: null }, { section: 'INTAKE', label: null }]] as FormTemplate['sections'][]) expect(check({ sections })).toMatchObject({ field: 'sections' });
    for (const fields of [[], [{ field: 'TITLE', label: null }]] as FormTemplate['fields'][]) expect(check({ fields })).toMatchObject({ field: 'fields' });
  });
  test('texts and years have their limits, to the last character and year', () => {
    for (const field of ['title', 'code', 'edition', 'footer'] as const) {
      expect(check({ [field]: '长'.repeat(DOCUMENT_LIMITS[field]) })).toBeNull();
      expect(check({ [field]: '长'.repeat(DOCUMENT_LIMITS[field] + 1) })).toMatchObject({ field, problem: 'TOO_LONG' });
      expect(check({ [field]: 'a\u0000' })).toMatchObject({ field, problem: 'MALFORMED' });
    }
    expect(check({ title: ' ' })).toMatchObject({ field: 'title', problem: 'EMPTY' });
    for (const [retentionYears, fine] of [[null, true], [1, true], [100, true], [0, false], [101, false], [1.5, false]] as const) expect([retentionYears, check({ retentionYears }) === null]).toEqual([retentionYears, fine]);
  });
});
