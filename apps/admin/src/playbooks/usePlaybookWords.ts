import { useCallback, useMemo } from 'react';
import type { PlaybookStep, Words } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { useLanguage } from '../providers/language.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import type { Draft, Said } from './playbook-draft.ts';

type Doer = Pick<PlaybookStep, 'role' | 'department' | 'post'>;
const OF_A_DEPARTMENT: readonly string[] = ['DEPARTMENT_MANAGER', 'COMPLAINT_DESK_SUPERVISOR', 'RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'SAFETY_OFFICER', 'CONTROL_ROOM'];
/** Whether a role belongs to one department; where none is named it is the first responsible one. */
export const belongs = (role: string): boolean => OF_A_DEPARTMENT.includes(role);
/** Roles whose name says the department already. */
const SELF_EVIDENT: readonly string[] = ['SECURITY_GUARD', 'SAFETY_OFFICER', 'CONTROL_ROOM'];

/** The words of playbooks in the language of the screen. */
export function usePlaybookWords() {
  const t = useTranslate();
  const words = useWords();
  const workWords = useWorkWords();
  const join = useJoin();
  const language = useLanguage();
  const text = useCallback(({ zh, en }: Words): string => (language === 'en' ? en : zh), [language]);
  return useMemo(() => {
    const post = (one: string): string => workWords('post', one);
    const log = (kind: string): string => workWords('logKind', kind);
    const department = (kind: string): string => t(`people.kind.${kind}`);
    const doer = ({ role, department: of }: Doer): string => {
      const name = words('role', role);
      if (!belongs(role) || (of === 'SECURITY' && SELF_EVIDENT.includes(role))) return name;
      return of === null ? t('playbook.responsibleRole', { role: name }) : t('playbook.doer', { department: department(of), role: name });
    };
    const limit = (minutes: number): string =>
      (minutes % 1_440 === 0 ? t('playbook.limit.days', { n: minutes / 1_440 }) : minutes % 60 === 0 && minutes > 60 ? t('playbook.limit.hours', { n: minutes / 60 }) : t('playbook.limit.minutes', { n: minutes }));
    const condition = ({ phases }: Draft, { when }: PlaybookStep): string | null => {
      const asking = when && phases.flatMap(({ steps }) => steps).find(({ key }) => key === when.step);
      const answer = asking?.ask?.find(({ key }) => key === when!.answer);
      return when === null ? null : t('playbook.when', { step: asking ? text(asking.title) : when.step, answer: answer ? text(answer.words) : when.answer });
    };
    const head = (draft: Draft): Said => ({
      title: text(draft.title), purpose: text(draft.purpose), level: t('playbook.level', { n: draft.level }), kind: t(`playbook.kind.${draft.incidentKind}`), department: department(draft.department), pictures: draft.pictures ? t('playbook.pictures') : '',
      posts: join(draft.posts.map((one) => t('app.mark.named', { name: post(one.post), text: text(one.duty) }))),
    });
    const step = (draft: Draft, one: PlaybookStep): Said => ({
      title: text(one.title), detail: one.detail ? text(one.detail) : '', role: join([doer(one), one.post && t('playbook.postOr', { post: post(one.post) })]), limit: one.limitMinutes === null ? '' : limit(one.limitMinutes), blocking: one.blocking ? t('playbook.blocking') : '',
      when: condition(draft, one) ?? '', ask: join((one.ask ?? []).map((option) => text(option.words))), log: one.log ? log(one.log) : '',
    });
    return { text, department, post, log, doer, limit, condition, head, step };
  }, [t, words, workWords, join, text]);
}
