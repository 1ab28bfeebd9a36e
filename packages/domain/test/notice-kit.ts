// Tells the life of a notice: who asked for it, who judged it, where it hung.
import type { Actor, Instant, NoticeCommand, NoticeContent, NoticeCounting, NoticeEntry, NoticeState, SubjectDecision, SubjectId } from '../src/index.ts';
import { announceNotice, announceNoticeAgain, CHINA_CALENDAR, DEFAULT_POLICY, evolveSubject, expireNotice, NOTICE, sayNoticeRecalled, sayNoticeSent } from '../src/index.ts';
import { actorOf, at, COMMUNITY, ENGINEERING, ZONE } from './kit.ts';
import { Tale } from './subject-kit.ts';

export const ADMINISTRATION = 'department-administration' as typeof ENGINEERING;
export const sealKeeper = actorOf('seal-keeper', 'SEAL_KEEPER');
export const adminStaff = actorOf('admin-clerk', 'RESPONSIBLE_STAFF', ADMINISTRATION);
export const bothHeads: Actor = { staffId: 'both-heads' as Actor['staffId'], grants: [{ role: 'DEPARTMENT_MANAGER', communityId: COMMUNITY, departmentId: ENGINEERING }, { role: 'CENTRE_MANAGER', communityId: COMMUNITY, departmentId: null }] };
export const HASH = 'a'.repeat(64);
export const photo = (id: string) => ({ id: id as never, kind: 'PHOTO' as const, hash: id, originalHash: id, bytes: 10, mediaType: 'image/jpeg', name: `${id}.jpg` });

type Request = Extract<NoticeCommand, { type: 'requestNotice' }>;
export const request = (patch: Partial<Request> = {}): Request => ({
  type: 'requestNotice', noticeId: 'notice-1' as SubjectId, communityId: COMMUNITY, departmentId: ENGINEERING, kind: 'OUTAGE', timeliness: 'OUTAGE', lifeline: 'POWER', eventAt: at('2026-11-03 14:00'), plannedStart: null, plannedEnd: null,
  important: false, incidentId: null, complaintIds: [], replaces: null, report: null, title: '3栋停电', purpose: '告知停电原因和恢复时间', truthCheck: '已与供电所值班电话核实', ...patch,
});
export const content = (patch: Partial<NoticeContent> = {}): NoticeContent => ({
  texts: [{ language: 'zh-CN', title: '关于3栋停电的通知', body: '因供电线路故障，3栋于14:00停电，预计17:00恢复。' }], short: null, contact: '0571-87654321', validUntil: at('2026-11-05 18:00'), publishAt: null, buildings: [],
  channels: [{ medium: 'SCREEN', channelId: null, label: null }], places: [], doors: [], ...patch,
});
export const places = (...names: string[]): NoticeContent['places'] => names.map((name) => ({ building: `${name[0]}`, name }));

export const say = {
  draft: { type: 'draftNotice', content: content(), contentHash: HASH },
  review: { type: 'reviewNotice', contentHash: HASH, note: null },
  approve: { type: 'approveNotice', contentHash: HASH, note: null },
  giveBack: { type: 'returnNotice', reason: '恢复时间写到分钟' },
  reject: { type: 'rejectNotice', reason: '与事实不符' },
  seal: { type: 'sealNotice', contentHash: HASH, seal: 'SEAL' },
  publish: { type: 'publishNotice', administrationId: ADMINISTRATION },
  place: { type: 'placeNotice', place: 'P1', note: null, attachments: [photo('posted')] },
  deliver: { type: 'deliverNotice', door: 'D1', missed: [], note: null, attachments: [] },
  prove: { type: 'proveNoticeChannel', channel: 'C1', ended: false, attachments: [photo('moments')] },
  check: { type: 'checkNotice', place: 'P1', condition: 'INTACT', renewed: false, note: null, attachments: [] },
  takeDown: { type: 'takeDownNotice', place: 'P1', note: null, attachments: [photo('bare')] },
  withdraw: { type: 'withdrawNotice', reason: '供电已恢复' },
  handOver: { type: 'handNoticeToCommittee', receivedBy: '业委会王主任', attachments: [] },
} as const satisfies Record<string, NoticeCommand>;
export const drafting = (patch: Partial<NoticeContent> = {}): NoticeCommand => ({ ...say.draft, content: content(patch) });

/** A notice with what the clock and the channels do to it. */
export class NoticeTale extends Tale<NoticeState, NoticeCommand, NoticeEntry> {
  constructor() {
    super(NOTICE);
  }

  /** What the system writes; nothing: `null` was answered. */
  act(when: string | Instant, acts: (state: NoticeState, context: NoticeCounting) => SubjectDecision<NoticeState, NoticeEntry> | null): this {
    const context = { now: typeof when === 'string' ? at(when) : when, policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone: ZONE };
    const decided = acts(this.state, context);
    if (decided === null) throw new Error('nothing to say');
    for (const one of JSON.parse(JSON.stringify(decided.recorded)) as typeof decided.recorded) this.take(one, evolveSubject(NOTICE, this.state, one));
    return this;
  }

  announce(when: string, screens = 1): this {
    return this.act(when, (state, context) => announceNotice(state, screens, context));
  }

  again(when: string): this {
    return this.act(when, announceNoticeAgain);
  }

  sent(when: string, channel: string, taken: number, total: number): this {
    return this.act(when, (state, context) => sayNoticeSent(state, channel, { taken, failed: total - taken, total }, context));
  }

  /** Its withdrawal is said on a channel, or cannot be. */
  recalled(when: string, channel: string, said = true): this {
    return this.act(when, (state, context) => sayNoticeRecalled(state, channel, said, context));
  }

  expire(when: string): this {
    return this.act(when, expireNotice);
  }
}

/** From the request to the seal, within the half hour; `patch`: of its content. */
export function sealed(patch: Partial<NoticeContent> = {}, asked: Partial<Request> = {}, when: (minute: number) => string = (minute) => `2026-11-03 14:${String(minute).padStart(2, '0')}`): NoticeTale {
  return new NoticeTale().do(when(5), 'engineer', request(asked)).do(when(8), 'engineer', drafting(patch)).do(when(10), 'manager', say.review).do(when(15), 'centreManager', say.approve).do(when(18), sealKeeper, say.seal);
}
