// Notices for the suites that try everything: one whose every text is a mark, and a sound request of each mutation.
import { PASSWORD, register, signIn, type Organisation, type Person, type TestServer } from './testkit.ts';
import { named, photo, uploaded } from './upload-kit.ts';
import { key, speaker, type Thing } from './work-kit.ts';

type Input = Record<string, unknown>;
interface Sound { readonly input: Input; readonly person: Person | null }
interface World { readonly server: TestServer; readonly ours: Organisation; readonly own: Readonly<Record<string, string>> }

const noticesOf = (server: TestServer) => speaker(server, 'notice', 'id version contentHash');
const on = ({ id, version }: Thing, more: Input = {}): Input => ({ noticeId: id, expectedVersion: version, ...more });
const reactionsOf = (server: TestServer) => speaker(server, 'feedback', 'id version');
const reaction = (noticeId: string, text: string): Input => ({ noticeId, text, name: text.slice(0, 40), phone: text.slice(0, 20), idempotencyKey: key() });
const days = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();

async function sealKeeper(server: TestServer, org: Organisation): Promise<Person> {
  const login = `seals-${key()}`;
  const { data } = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename } }', { input: { communityId: org.communityId, departmentId: org.departments['ADMINISTRATION'], name: '印章', login, password: PASSWORD, roles: ['SEAL_KEEPER'], idempotencyKey: login } }, { token: org.admin.token });
  if (data.staffAppoint.__typename !== 'StaffAppointPayload') throw new Error(JSON.stringify(data));
  return signIn(server, login);
}

const asking = (org: Organisation, text: string, more: Input = {}): Input => ({
  communityId: org.communityId, departmentId: org.departments['ENGINEERING'], kind: 'NOTICE', timeliness: 'GENERAL', title: text, purpose: text, truthCheck: text, idempotencyKey: key(), ...more,
});
const content = (text: string, more: Input = {}): Input => ({
  texts: [{ language: 'zh-CN', title: text, body: text }], short: text, contact: text, validUntil: days(5), channels: [{ medium: 'OTHER', label: text.slice(0, 40) }, { medium: 'PAGE' }], places: [{ building: '3', name: text }], doors: [{ building: '3', households: 3 }], ...more,
});

/** Speaks about notices of an organisation, up to the release. */
function course(server: TestServer, org: Organisation, keeper: () => Promise<Person>) {
  const notices = noticesOf(server);
  const { engineer, manager, centre, desk } = org.people;
  const requested = (more: Input = {}, text = '停水'): Promise<Thing> => notices.must(engineer, 'noticeRequest', asking(org, text, more));
  const drafted = async (text = '停水', more: Input = {}): Promise<Thing> => {
    const notice = await requested(more, text.slice(0, 50));
    return notices.must(engineer, 'noticeDraft', on(notice, content(text.slice(0, 50))));
  };
  const reviewed = async (text?: string, more?: Input): Promise<Thing> => {
    const notice = await drafted(text, more);
    return notices.must(manager, 'noticeReview', on(notice, { contentHash: notice.contentHash }));
  };
  const approved = async (text?: string, more?: Input): Promise<Thing> => {
    const notice = await reviewed(text, more);
    return notices.must(centre, 'noticeApprove', on(notice, { contentHash: notice.contentHash }));
  };
  const sealed = async (text?: string, more?: Input): Promise<Thing> => {
    const notice = await approved(text, more);
    return notices.must(await keeper(), 'noticeSeal', on(notice, { contentHash: notice.contentHash, seal: 'SEAL' }));
  };
  const released = async (text?: string, more?: Input): Promise<Thing> => notices.must(desk, 'noticePublish', on(await sealed(text, more)));
  const picture = async (person: Person): Promise<string> => (await uploaded(server, person, await photo(), named('张贴.jpg'))).id;
  const hung = async (): Promise<Thing> => notices.must(desk, 'noticeRecordPlacement', { noticeId: (await released()).id, place: 'P1', attachmentIds: [await picture(desk)] });
  return { notices, requested, drafted, reviewed, approved, sealed, released, hung, picture };
}

/** One whose every text is `mark`, released. */
export async function fillNotices(server: TestServer, org: Organisation, mark: string): Promise<Readonly<Record<'Notice' | 'NoticeFeedback', string>>> {
  const keeper = await sealKeeper(server, org);
  const notice = (await course(server, org, async () => keeper).released(mark)).id;
  return { Notice: notice, NoticeFeedback: (await reactionsOf(server).must(org.people.desk, 'noticeFeedback', reaction(notice, mark))).id };
}

/** Arguments of ours that name things. */
export const NOTICE_NAMES: Readonly<Record<string, string>> = { feedbackId: 'NoticeFeedback', noticeId: 'Notice', replacesId: 'Notice', missedUnitIds: 'Unit', incidentId: 'Incident' };
/** Of each creation: a change that makes it another one. */
export const NOTICE_CHANGED: Readonly<Record<string, Input>> = { noticeRequest: { purpose: '别的' }, outsideDocumentRegister: { sender: '别处' }, noticeFeedback: { text: '别的' } };
/** What each creation answers. */
export const NOTICE_ANSWERED: Readonly<Record<string, string>> = { noticeRequest: 'notice { id }', outsideDocumentRegister: 'notice { id }', noticeFeedback: 'feedback { id }' };

/** A sound request of each mutation; `world` answers when asked, since the suite founds its organisations later. */
export function soundNotices(world: () => World): Readonly<Record<string, () => Promise<Sound>>> {
  let keeping: Promise<Person> | null = null;
  const keeper = (): Promise<Person> => (keeping ??= sealKeeper(world().server, world().ours));
  const of = () => course(world().server, world().ours, keeper);
  const people = () => world().ours.people;
  const sound = (person: Person, input: Input): Sound => ({ person, input });
  const report = { type: 'FINANCE', period: '2026-Q3' };
  const heard = async (): Promise<Input> => {
    const { id, version } = await reactionsOf(world().server).must(people().desk, 'noticeFeedback', reaction((await of().released()).id, '几点来水'));
    return { feedbackId: id, expectedVersion: version };
  };
  return {
    noticeRequest: async () => sound(people().engineer, asking(world().ours, '停水', {
      kind: 'OUTAGE', lifeline: 'WATER', plannedStart: days(3), plannedEnd: days(4), important: true, incidentId: null, complaintNumbers: [(await register(world().server, world().ours, people().desk)).number], replacesId: (await of().released()).id,
    })),
    'noticeRequest,event': async () => sound(people().engineer, asking(world().ours, '停电', { kind: 'OUTAGE', timeliness: 'OUTAGE', lifeline: 'POWER', eventAt: new Date(Date.now() - 60_000).toISOString(), incidentId: world().own['Incident'] })),
    'noticeRequest,report': async () => sound(people().engineer, asking(world().ours, '财务', { kind: 'OWNERS_REPORT', report })),
    outsideDocumentRegister: async () => sound(people().manager, {
      communityId: world().ours.communityId, departmentId: world().ours.departments['ENGINEERING'], kind: 'NOTICE', timeliness: 'GENERAL', title: '停水', sender: '水务', documentNumber: '7 号', receivedAt: new Date(Date.now() - 60_000).toISOString(), plannedStart: days(3), plannedEnd: days(4),
      important: false, attachmentIds: [await of().picture(people().manager)], idempotencyKey: key(),
    }),
    noticeDraft: async () => sound(people().engineer, on(await of().requested(), content('停水', { publishAt: days(1), buildings: ['3'] }))),
    noticeReview: async () => {
      const notice = await of().drafted();
      return sound(people().manager, on(notice, { contentHash: notice.contentHash, note: '好' }));
    },
    noticeApprove: async () => {
      const notice = await of().reviewed();
      return sound(people().centre, on(notice, { contentHash: notice.contentHash, note: '好' }));
    },
    noticeReturn: async () => sound(people().manager, on(await of().drafted(), { reason: '改' })),
    noticeReject: async () => sound(people().manager, on(await of().drafted(), { reason: '不发' })),
    noticeWithdraw: async () => sound(people().centre, on(await of().released(), { reason: '撤' })),
    noticeSeal: async () => {
      const notice = await of().approved();
      return sound(await keeper(), on(notice, { contentHash: notice.contentHash, seal: 'SEAL' }));
    },
    noticePublish: async () => sound(people().desk, on(await of().sealed())),
    noticeRecordPlacement: async () => sound(people().desk, { noticeId: (await of().released()).id, place: 'P1', note: '已贴', attachmentIds: [await of().picture(people().desk)] }),
    noticeRecordDoors: async () => sound(people().desk, { noticeId: (await of().released()).id, door: 'D1', missedUnitIds: [world().own['Unit']], note: '一户', attachmentIds: [await of().picture(people().desk)] }),
    noticeRecordChannel: async () => sound(people().desk, { noticeId: (await of().released()).id, channel: 'C1', ended: false, attachmentIds: [await of().picture(people().desk)] }),
    noticeRecordCheck: async () => sound(people().desk, { noticeId: (await of().hung()).id, place: 'P1', condition: 'DAMAGED', renewed: true, note: '破', attachmentIds: [await of().picture(people().desk)] }),
    noticeTakeDown: async () => sound(people().desk, { noticeId: (await of().hung()).id, place: 'P1', note: '撤', attachmentIds: [await of().picture(people().desk)] }),
    noticeFeedback: async () => sound(people().desk, reaction((await of().released()).id, '几点来水')),
    noticeFeedbackAnswer: async () => sound(people().desk, { ...(await heard()), text: '三点' }),
    noticeFeedbackForward: async () => sound(people().desk, { ...(await heard()), complaintId: (await register(world().server, world().ours, people().desk)).id }),
    noticeHandOver: async () => sound(people().desk, on(await of().released('财务', { kind: 'OWNERS_REPORT', report }), { receivedBy: '主任', attachmentIds: [await of().picture(people().desk)] })),
  };
}
