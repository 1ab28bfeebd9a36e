// A notice on its way from the request to the wall, as people give it through the API.
import { INCIDENT_CAST } from './incident-cast.ts';
import type { Person, TestOrganisation, TestServer } from './testkit.ts';
import { named, photo, uploaded } from './upload-kit.ts';
import { DUE, FIELDS, key, speaker, type Thing } from './work-kit.ts';

export const NOTICE_CAST = {
  ...INCIDENT_CAST,
  seals: { roles: ['SEAL_KEEPER'], department: 'ADMINISTRATION' },
  clerk: { roles: ['RESPONSIBLE_STAFF'], department: 'ADMINISTRATION' },
  administration: { roles: ['DEPARTMENT_MANAGER'], department: 'ADMINISTRATION' },
  heads: { roles: ['DEPARTMENT_MANAGER', 'CENTRE_MANAGER'], department: 'ENGINEERING' },
} as const;
export type NoticeOrganisation = TestOrganisation<keyof typeof NOTICE_CAST>;

export const NOTICE_FIELDS = `${FIELDS} ${DUE} kind title origin contentHash revision publishedAt reachedAt againAt takenDownAt inForce url content { texts { language title body } validUntil channels { medium channelId } places { building name } }
  authors { id } review { by { id } contentHash } approval { by { id } } sealing { seal contentHash askedBy { id } allowedBy { id } by { id } } returned { reason } releasedAt ending { cause reason }
  channels { key medium state taken failed total publishedAt endedAt againAt } places { key name postedAt checkedAt condition checks faults takenDownAt url } doors { key building missed deliveredAt } replacedBy { number } versions { revision contentHash content { texts { body } } }`;

export const SCREEN = { medium: 'SCREEN' } as const;
export const PAGE = { medium: 'PAGE' } as const;
export const iso = (local: string): string => new Date(`${local}+08:00`).toISOString();
export const textOf = (body: string) => [{ language: 'zh-CN', title: '关于3栋停电的通知', body }];

/** Speaks about notices of one organisation. */
export function noticeKit(server: TestServer, org: NoticeOrganisation) {
  const notices = speaker(server, 'notice', NOTICE_FIELDS);
  const { engineer, manager, centre, seals, desk, clerk } = org.people;
  const request = (patch: Record<string, unknown> = {}, person: Person = engineer): Promise<Thing> => notices.must(person, 'noticeRequest', {
    communityId: org.communityId, departmentId: org.departments['ENGINEERING'], kind: 'OUTAGE', timeliness: 'OUTAGE', lifeline: 'POWER', title: '3栋停电', purpose: '告知原因和恢复时间', truthCheck: '已向供电所核实', idempotencyKey: key(), ...patch,
  });
  const on = ({ id, version }: Thing) => ({ noticeId: id, expectedVersion: version });
  const draft = (notice: Thing, patch: Record<string, unknown> = {}, person: Person = engineer): Promise<Thing> =>
    notices.must(person, 'noticeDraft', { ...on(notice), texts: textOf('因线路故障停电，预计17:00恢复。'), contact: '0571-87654321', validUntil: iso('2026-11-05T18:00:00'), channels: [SCREEN, PAGE], ...patch });
  const judged = async (notice: Thing): Promise<Thing> => {
    const reviewed = await notices.must(manager, 'noticeReview', { ...on(notice), contentHash: notice.contentHash });
    return notices.must(centre, 'noticeApprove', { ...on(reviewed), contentHash: reviewed.contentHash });
  };
  const sealed = async (notice: Thing, seal = 'SEAL'): Promise<Thing> => notices.must(seals, 'noticeSeal', { ...on(notice), contentHash: notice.contentHash, seal });
  const publish = (notice: Thing): Promise<Thing> => notices.must(desk, 'noticePublish', on(notice));
  /** From the request to the release. */
  const released = async (asked: Record<string, unknown> = {}, written: Record<string, unknown> = {}): Promise<Thing> => publish(await sealed(await judged(await draft(await request(asked), written))));
  const picture = async (person: Person = clerk): Promise<string> => (await uploaded(server, person, await photo(), named('张贴.jpg'))).id;
  const place = async (notice: Thing, at: string, person: Person = clerk): Promise<Thing> => notices.must(person, 'noticeRecordPlacement', { noticeId: notice.id, place: at, attachmentIds: [await picture(person)] });
  const check = async (notice: Thing, at: string, patch: Record<string, unknown> = {}): Promise<Thing> => notices.must(clerk, 'noticeRecordCheck', { noticeId: notice.id, place: at, condition: 'INTACT', ...patch });
  const takeDown = async (notice: Thing, at: string): Promise<Thing> => notices.must(clerk, 'noticeTakeDown', { noticeId: notice.id, place: at, attachmentIds: [await picture()] });
  const read = (notice: Thing, person: Person = desk): Promise<Thing> => notices.read(person, notice.id);
  return { notices, request, on, draft, judged, sealed, publish, released, picture, place, check, takeDown, read };
}
