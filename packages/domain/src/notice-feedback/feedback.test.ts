import { describe, expect, test } from '@jest/globals';
import type { NoticeFeedbackCommand, NoticeFeedbackState, NoticeFeedbackStatus, SubjectId } from '../index.ts';
import { NOTICE_FEEDBACK, noticeFeedbackFromPage, walkLifecycle } from '../index.ts';
import { at, COMMUNITY } from '../../test/kit.ts';
import { matrix, Tale } from '../../test/subject-kit.ts';

const give = { type: 'giveNoticeFeedback', feedbackId: 'f' as SubjectId, communityId: COMMUNITY, noticeId: 'n' as SubjectId, text: '停水时间能不能改到上班时间', name: '李女士', phone: '13800138000' } as const;
const answer = { type: 'answerNoticeFeedback', text: '已改到周三上午' } as const;
const forward = { type: 'forwardNoticeFeedback', complaintId: 'c' as never } as const;
const T = '2026-11-03 10:00';
const given = () => new Tale(NOTICE_FEEDBACK).do(T, 'guard', give);

describe('NOT-11: reactions are collected by all staff, passed to customer service, answered', () => {
  test('whoever hears it writes it down; customer service answers, or registers a complaint of it', () => {
    expect(given().state).toMatchObject({ status: 'RECEIVED', way: 'STAFF', receivedBy: 'guard', text: give.text });
    expect(given().refusal(T, 'guard', answer)).toMatchObject({ kind: 'NotAllowed' });
    expect(given().do('2026-11-03 11:00', 'assistant', answer).state).toMatchObject({ status: 'ANSWERED', answer: { by: 'assistant', text: '已改到周三上午', at: at('2026-11-03 11:00') } });
    expect(given().do('2026-11-03 11:00', 'supervisor', forward).state).toMatchObject({ status: 'FORWARDED', forwarded: { complaintId: 'c' } });
    expect(new Tale(NOTICE_FEEDBACK).refusal(T, 'committee', give)).toMatchObject({ kind: 'NotAllowed' });
    expect(new Tale(NOTICE_FEEDBACK).refusal(T, 'guard', { ...give, text: ' ' })).toMatchObject({ field: 'text', problem: 'EMPTY' });
  });

  test('what comes by the page is nobody’s of the house, and read as strictly', () => {
    const place = { id: 'f' as SubjectId, communityId: COMMUNITY, noticeId: 'n' as SubjectId };
    const taken = noticeFeedbackFromPage(place, { text: '几点来水', name: null, phone: null }, at(T));
    expect(taken).toMatchObject({ ok: true, value: { state: { way: 'PAGE', receivedBy: null, status: 'RECEIVED' } } });
    for (const said of [{ text: '', name: null, phone: null }, { text: 'x'.repeat(2_001), name: null, phone: null }, { text: 'x', name: 'a\u0000', phone: null }]) expect(noticeFeedbackFromPage(place, said, at(T)).ok).toBe(false);
  });

  const IN_STATE: Record<NoticeFeedbackStatus, () => NoticeFeedbackState> = { RECEIVED: () => given().state, ANSWERED: () => given().do(T, 'assistant', answer).state, FORWARDED: () => given().do(T, 'assistant', forward).state };
  const COMMANDS: readonly NoticeFeedbackCommand[] = [answer, forward];
  test.each(matrix(NOTICE_FEEDBACK, IN_STATE, COMMANDS, T, ['assistant']))('$state × $command: legal $legal', ({ legal, refusedByState }) => expect(refusedByState).toBe(!legal));
  test('ends everywhere; erased it keeps what names nobody', () => {
    expect(walkLifecycle(NOTICE_FEEDBACK.lifecycle)).toEqual([]);
    expect(given().erased()).toMatchObject({ status: 'RECEIVED', text: '', name: null, phone: null, noticeId: 'n' });
  });
});
