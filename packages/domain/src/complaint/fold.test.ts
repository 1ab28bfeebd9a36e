// Entries outlive the code and the words in them: old ones without later facts fold, and so do ones whose words were erased.
import { describe, expect, test } from '@jest/globals';
import { at, ENGINEERING, ENVIRONMENT, say } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { dispatched, done, handling, MORNING, taken } from '../../test/stories.ts';
import type { ComplaintEntry, ComplaintEntryType, ComplaintId, RecordedEntry } from '../index.ts';
import { evidenceMissing, foldComplaint, recordComplaint, UNTOUCHED } from '../index.ts';

type Entries = readonly RecordedEntry<ComplaintEntry>[];
/** The entries as they were recorded before some facts existed. */
const without = (told: Story, facts: Readonly<Partial<Record<ComplaintEntryType, readonly string[]>>>): Entries =>
  told.entries.map((one) => ({ ...one, entry: { ...one.entry, facts: Object.fromEntries(Object.entries(one.entry.facts).filter(([key]) => !(facts[one.entry.type] ?? []).includes(key))) } }) as RecordedEntry<ComplaintEntry>);
/** The entries as the journal gives them back after their words were erased. */
const erased = (told: Story): Entries => told.entries.map((one) => ({ ...one, entry: { ...one.entry, personal: {} } }) as RecordedEntry<ComplaintEntry>);
const BEFORE = { ComplaintRegistered: ['repairSize', 'aboutRepair'], ComplaintDispatched: ['supporting'] } as const;

describe('entries of before the new facts (LDG-2)', () => {
  test('a complaint without size, "about a repair" and supporting departments is as it was', () => {
    const told = handling();
    expect(foldComplaint(without(told, BEFORE))).toEqual(told.state);
    expect(told.state).toMatchObject({ repairSize: null, aboutRepair: false, parts: [] });
  });

  test('a repair without a size is a small one, and goes on from there', () => {
    const old = foldComplaint(without(handling({ kind: 'REPAIR', repairSize: 'LARGE' }), BEFORE));
    expect(old.repairSize).toBe('SMALL');
    expect(old.aboutRepair).toBe(false);
  });

  test('one that never had any of it starts with nothing of it', () => {
    const state = foldComplaint(without(taken(), BEFORE));
    expect(state).toMatchObject(UNTOUCHED);
    expect(state).toMatchObject({ escalation: 'DEPARTMENT', urges: 0, corrections: [], signatures: [], complainants: [] });
  });

  test('an old one is worked on with the new commands', () => {
    const told = handling();
    const old = foldComplaint(without(told, BEFORE));
    for (const [who, command] of [['assistant', say.urge()], ['manager', say.transfer(ENVIRONMENT)], ['engineer', say.complete()], ['supervisor', say.link({ notice: '公告' })]] as const) {
      expect(recordComplaint(old, command, told.context('2026-10-01 11:00', who)).ok).toBe(true);
    }
  });
});

describe('erased words', () => {
  test('CMP-17: as many complainants as were registered stay, nameless, and who was heard', () => {
    const told = taken().do('2026-10-01 09:20', 'assistant', say.complainants('a', 'b', 'c')).do('2026-10-01 09:30', 'assistant', say.hear(2, true));
    expect(foldComplaint(erased(told))).toMatchObject({
      severity: 'MAJOR', groupSize: 3,
      complainants: [
        { name: '', phone: null, unitId: null, heardAt: null, apart: false }, { name: '', phone: null, unitId: null, heardAt: at('2026-10-01 09:30'), apart: true }, { name: '', phone: null, unitId: null, heardAt: null, apart: false },
      ],
    });
  });

  test('LDG-2: a correction stays listed without its words; what it set is gone with them', () => {
    const told = taken();
    told.do('2026-10-01 10:00', 'assistant', say.correct(told.target(1), 'title', '四号楼')).do('2026-10-01 10:01', 'assistant', say.correct(told.target(1), 'reporterName', '汪女士'));
    const state = foldComplaint(erased(told));
    expect(state.corrections).toEqual([
      { ordinal: 1, key: 'title', value: null, reason: '', at: at('2026-10-01 10:00'), by: 'assistant' }, { ordinal: 1, key: 'reporterName', value: null, reason: '', at: at('2026-10-01 10:01'), by: 'assistant' },
    ]);
    expect([state.title, state.reporter.name]).toEqual(['', null]);
  });

  test('LDG-2: channel and content stay what they were at intake, never nothing', () => {
    const told = taken();
    told.do('2026-10-01 10:00', 'assistant', say.correct(told.target(1), 'channel', 'VISIT')).do('2026-10-01 10:01', 'assistant', say.correct(told.target(1), 'content', 'FEES'));
    expect(told.state).toMatchObject({ channel: 'VISIT', content: 'FEES' });
    expect(foldComplaint(erased(told))).toMatchObject({ channel: 'PHONE', content: 'FACILITY' });
  });

  test('CMP-21: the summary stays as an act: when and by whom', () => {
    const told = handling().do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 11:00', 'assistant', say.sumUp());
    expect(foldComplaint(erased(told)).sumUp).toEqual({ cause: null, lesson: '', adjustment: null, at: at('2026-10-01 11:00'), by: 'assistant' });
    told.do('2026-10-01 12:00', 'assistant', say.correct(told.target(5), 'lesson', '每周保养'));
    expect(foldComplaint(erased(told)).sumUp?.lesson).toBe('');
  });

  test('CMP-18: a shared notice still explains; a link to a complaint is none', () => {
    const told = taken().do(MORNING, 'assistant', say.link({ notice: '公告〔2026〕2号' }));
    expect(foldComplaint(erased(told))).toMatchObject({ sharedNotice: { reference: '', at: at(MORNING) }, replyActs: ['EXPLANATION'], explanations: [{ way: 'NOTICE', text: '', notice: '' }] });
    const linked = taken().do(MORNING, 'assistant', say.link({ previousComplaintId: 'complaint-0' as ComplaintId }));
    expect(foldComplaint(erased(linked))).toMatchObject({ previousComplaintId: 'complaint-0', sharedNotice: null, replyActs: [] });
  });

  test('CMP-22, CMP-23, CMP-24, CMP-6: returns, suggestions, outside parties and explanations keep their facts', () => {
    const told = handling().do('2026-10-01 10:00', 'assistant', say.suggest()).do('2026-10-01 10:10', 'assistant', say.outside(at('2026-12-01 00:00'))).do('2026-10-01 10:20', 'assistant', say.explain({ way: 'NOTICE', notice: '公告' }))
      .do('2026-10-01 10:30', 'manager', say.giveBack());
    expect(foldComplaint(erased(told))).toMatchObject({
      suggestions: [{ text: '', at: at('2026-10-01 10:00') }], outsideParty: { party: 'DEVELOPER', name: '', promise: '', dueAt: at('2026-12-01 00:00') },
      explanations: [{ way: 'NOTICE', text: '', notice: null }], returns: [{ departmentId: ENGINEERING, reason: '', at: at('2026-10-01 10:30') }],
    });
  });

  test('CMP-15: what was erased after closing opens nothing again', () => {
    const told = handling().do('2026-10-01 09:30', 'supervisor', say.judge('INVALID')).do('2026-10-01 09:40', 'assistant', say.explain()).do('2026-10-01 10:00', 'engineer', say.complete())
      .do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD')).do('2026-10-01 12:00', 'supervisor', say.close());
    const state = foldComplaint(erased(told));
    expect(state).toMatchObject({ status: 'CLOSED', outcome: 'EXPLAINED', deadlines: told.state.deadlines });
    expect(evidenceMissing(state)).toEqual([]);
  });
});

describe('what an entry says is what the complaint then is', () => {
  test('CMP-9: the time that was agreed', () => {
    expect(taken().do(MORNING, 'assistant', say.agree(at('2026-10-02 10:00'))).state.agreedReplyAt).toBe(at('2026-10-02 10:00'));
  });

  test('CMP-8, CMP-9: each reply counts for itself', () => {
    const first = taken().do('2026-10-01 09:10', 'assistant', say.reply()).state;
    expect([first.firstRepliedAt, first.secondRepliedAt]).toEqual([at('2026-10-01 09:10'), null]);
    const second = taken().do('2026-10-01 09:10', 'assistant', say.reply({ stage: 'SECOND' })).state;
    expect([second.firstRepliedAt, second.secondRepliedAt]).toEqual([null, at('2026-10-01 09:10')]);
  });

  test('CMP-15: a plan is explained once and done once, at the time of each', () => {
    const told = handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00')))
      .do('2026-10-01 09:50', 'assistant', say.reply({ acts: ['EXPLANATION'] })).do('2026-10-01 09:55', 'assistant', say.reply({ stage: 'SECOND', acts: ['EXPLANATION'] })).do('2026-10-01 10:00', 'manager', say.planDone());
    expect(told.state.plan).toMatchObject({ setAt: at('2026-10-01 09:40'), explainedAt: at('2026-10-01 09:50'), completedAt: at('2026-10-01 10:00') });
  });

  test('CMP-15: a follow-up is one of the referral only once it was referred', () => {
    const told = taken().do(MORNING, 'assistant', say.followUp()).do(MORNING, 'assistant', say.judge('NOT_OURS')).do('2026-10-01 10:00', 'assistant', say.refer());
    expect(told.state).toMatchObject({ lastFollowUpAt: at(MORNING), referral: { followedUpAt: null } });
    expect(told.do('2026-10-01 11:00', 'assistant', say.followUp()).state.referral?.followedUpAt).toBe(at('2026-10-01 11:00'));
    const plain = handling().do('2026-10-01 10:00', 'assistant', say.followUp()).state;
    expect(plain).toMatchObject({ lastFollowUpAt: at('2026-10-01 10:00'), referral: null });
  });

  test('CMP-15: whoever arrives and whoever hands back has handled it, assigned or not', () => {
    const told = handling({ kind: 'REPAIR' }).do('2026-10-01 09:10', 'manager', say.arrive());
    expect(told.state.doers).toEqual(['manager', 'engineer']);
    const arrived = dispatched({ kind: 'REPAIR' }).do('2026-10-01 09:10', 'manager', say.arrive());
    expect(arrived.state).toMatchObject({ doers: ['manager'], arrivedAt: at('2026-10-01 09:10') });
    const handed = dispatched().do('2026-10-01 09:06', 'engineer', say.accept()).do('2026-10-01 10:00', 'manager', say.complete());
    expect(handed.state.doers).toEqual(['engineer', 'manager']);
  });

  test('CMP-14: whoever calls back and whoever closes is its supervisor; a back-entry closes without one', () => {
    const told = done().do('2026-10-01 10:10', 'supervisor', say.judge('INVALID')).do('2026-10-01 10:20', 'assistant', say.explain()).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD'));
    expect(told.state.supervisorId).toBe('supervisor');
    expect(taken().do('2026-10-01 11:00', 'supervisor', say.close('WITHDRAWN', '撤回')).state).toMatchObject({ supervisorId: 'supervisor', closedBy: 'supervisor' });
    const back = taken({ receivedAt: at('2026-09-20 09:00'), backEntry: { reason: '停电', reply: { text: '已答复', repliedAt: at('2026-09-20 10:00') } } });
    expect(back.state).toMatchObject({ status: 'CLOSED', outcome: 'BACK_ENTERED', supervisorId: null });
  });
});
