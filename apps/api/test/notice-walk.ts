// Random people do random things to a notice; beside it a judge of its own, which shares no code with the rules, keeps who did what to which text.
import fc from 'fast-check';
import type { noticeKit, NoticeOrganisation } from './notice-kit.ts';
import type { Person } from './testkit.ts';
import { key, type Thing } from './work-kit.ts';

type Kit = ReturnType<typeof noticeKit>;
/** What somebody tries next. */
export interface Try { readonly who: number; readonly what: 'draft' | 'review' | 'approve' | 'seal' | 'publish' | 'return' | 'reject' | 'withdraw' | 'stale'; /** The next step, by somebody whose step it may be. */ readonly sensible: boolean }
export const aTry: fc.Arbitrary<Try> = fc.record({
  who: fc.nat(99), sensible: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  what: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<Try['what']>('draft', 'review', 'approve', 'seal', 'publish') }, { weight: 1, arbitrary: fc.constantFrom<Try['what']>('return', 'reject', 'withdraw', 'stale', 'draft') }),
});

/** Which posts each person of the cast holds, written down by hand. */
const HEAD_OF_ENGINEERING = ['manager', 'heads'];
const HEAD_OF_CENTRE = ['centre', 'heads'];
const SEALS = ['seals'];

interface Deed { readonly what: string; readonly who: string; readonly mark: string }
/** What the judge finds of one text that somebody outside received: a sentence where it should not have. */
export function verdict(mark: string, deeds: readonly Deed[], asker: string): string | null {
  const drafted = deeds.findIndex((deed) => deed.what === 'draft' && deed.mark === mark);
  const published = deeds.findIndex((deed, index) => deed.what === 'publish' && index > drafted);
  if (drafted < 0 || published < 0) return 'published by nobody';
  const round = deeds.slice(drafted + 1, published);
  if (round.some(({ what }) => what === 'draft' || what === 'return' || what === 'reject' || what === 'withdraw')) return 'changed, given back or taken back before it was out';
  const authors = new Set([asker, ...deeds.slice(0, drafted + 1).filter(({ what }) => what === 'draft').map(({ who }) => who)]);
  const [review, approval, sealing] = ['review', 'approve', 'seal'].map((what) => round.findIndex((deed) => deed.what === what)) as [number, number, number];
  if (review < 0 || approval < review || sealing < approval) return 'not reviewed, approved and sealed in this order';
  const by = (index: number): string => round[index]!.who;
  if (authors.has(by(review)) || authors.has(by(approval)) || authors.has(by(sealing))) return 'judged or sealed by an author';
  if (by(review) === by(approval)) return 'reviewed and approved by one person';
  const head = [...authors].some((who) => HEAD_OF_ENGINEERING.includes(who) || HEAD_OF_CENTRE.includes(who));
  if (head) return 'a head’s own text was approved in the centre';
  if (!HEAD_OF_ENGINEERING.includes(by(review)) || !HEAD_OF_CENTRE.includes(by(approval)) || !SEALS.includes(by(sealing))) return 'judged or sealed by somebody without the post';
  return null;
}

const FITTING: Readonly<Record<Try['what'], readonly string[]>> = {
  draft: ['engineer', 'desk', 'manager'], review: ['manager', 'heads'], approve: ['centre', 'heads'], seal: ['seals'], publish: ['desk', 'clerk'], return: ['manager', 'centre'], reject: ['manager', 'centre'], withdraw: ['centre'], stale: ['manager', 'centre'],
};

const NEXT: Readonly<Record<string, Try['what']>> = { REQUESTED: 'draft', RETURNED: 'draft', DRAFTED: 'review', REVIEWED: 'approve', APPROVED: 'seal', SEALED: 'publish' };

/** Lets people try; answers every mark that was ever written, and what was done. */
export async function walk(kit: Kit, org: NoticeOrganisation, plan: Record<string, unknown>, tries: readonly Try[]): Promise<{ readonly marks: readonly string[]; readonly deeds: readonly Deed[]; readonly asker: string; readonly notice: Thing }> {
  const names = Object.keys(org.people) as (keyof typeof org.people)[];
  const asker = tries[0]?.who !== undefined && tries[0].who % 3 === 0 ? 'desk' : 'engineer';
  let notice: Thing = await kit.request({ kind: 'NOTICE', timeliness: 'GENERAL', lifeline: null }, org.people[asker]);
  const [marks, deeds]: [string[], Deed[]] = [[], []];
  let [mark, hashes]: [string, string[]] = ['', []];
  for (const { who, what: wild, sensible } of tries) {
    const what = sensible ? (NEXT[notice.status as string] ?? wild) : wild;
    const fitting = FITTING[what];
    const name = (sensible ? fitting[who % fitting.length]! : names[who % names.length]!) as keyof typeof org.people;
    const person: Person = org.people[name];
    const on = kit.on(notice);
    const say = (mutation: string, input: Record<string, unknown>): Promise<Thing> => kit.notices.say(person, mutation, { ...on, ...input });
    const fresh = `通知${key()}`;
    const contentHash = what === 'stale' ? (hashes.at(-2) ?? '0'.repeat(64)) : notice.contentHash ?? '0'.repeat(64);
    const answer: Thing = await (() => {
      switch (what) {
        case 'draft': return say('noticeDraft', { ...plan, texts: [{ language: 'zh-CN', title: fresh, body: `正文 ${fresh}` }], short: fresh });
        case 'review': return say('noticeReview', { contentHash });
        case 'approve': return say('noticeApprove', { contentHash });
        case 'stale': return say(who % 2 === 0 ? 'noticeReview' : 'noticeApprove', { contentHash });
        case 'seal': return say('noticeSeal', { contentHash, seal: 'SEAL' });
        case 'publish': return say('noticePublish', {});
        case 'return': return say('noticeReturn', { reason: '改' });
        case 'reject': return say('noticeReject', { reason: '不发' });
        case 'withdraw': return say('noticeWithdraw', { reason: '撤' });
      }
    })();
    if (what === 'draft') marks.push(fresh);
    if (answer.notice === undefined) continue;
    notice = answer.notice;
    if (what === 'draft') {
      mark = fresh;
      hashes = [...hashes, notice.contentHash];
    }
    deeds.push({ what: what === 'stale' ? 'stale hash was taken' : what, who: name, mark });
  }
  return { marks, deeds, asker, notice };
}
