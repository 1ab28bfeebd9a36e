import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentAt, sentCommunity, sentComplaint, sentSnapshot, type SentCommunity, type SentComplaint } from './feed-kit.ts';
import type { FeedEvent } from './lines.ts';
import { reducePicture, type Picture } from './picture.ts';

const shown = (picture: Picture | null): readonly (readonly string[])[] | undefined => picture?.communities.map(({ complaints }) => complaints.map(({ number, title }) => `${number} ${title}`));

test('a snapshot is the picture, with its instants read', () => {
  const picture = reducePicture(null, sentSnapshot([sentCommunity('c', [sentComplaint('a', { receivedAt: '2026-11-23T04:00:00.000Z', next: { rule: 'CMP-8', warnAt: sentAt(1), dueAt: sentAt(2), pausedSince: sentAt(0), provisional: true } })])], 7, 5_000));
  expect(picture).toMatchObject({ sequence: 7, asOf: 5_000, communities: [{ complaints: [{ receivedAt: Date.parse('2026-11-23T04:00:00Z'), next: { rule: 'CMP-8', warnAt: 1, dueAt: 2, paused: true, provisional: true } }] }] });
});

test('incidents and notices are read as well', () => {
  const incident = {
    id: 'i', number: 'C-E1', version: 3, kind: 'ON_SITE', level: 1, drill: true, title: '演习', place: null, raisedAt: sentAt(1), happenedAt: sentAt(0), status: 'RAISED', underControlAt: null, owner: 'X', department: null, replyDueAt: sentAt(9), notified: [{ party: 'OWN', role: 'X', acknowledgedAt: sentAt(6) }],
    deadlines: [{ rule: 'INC-2', key: 'INC-2', owner: 'X', startsAt: sentAt(1), warnAt: sentAt(2), dueAt: sentAt(3), missed: false }],
    playbook: { title: { zh: '火警', en: 'Fire' }, done: 1, total: 4, current: [{ title: { zh: '关闸', en: 'Close' }, role: null, dueAt: null }] },
    statement: { number: 'S1', version: 1, explanation: '说明', handling: '处理', fixedAt: sentAt(8), stale: false }, log: [{ at: sentAt(7), kind: 'NOTE', text: null }],
  } as never;
  const notice = { id: 'n', number: 'N1', title: '停水', place: null, publishedAt: sentAt(4), validUntil: null };
  const picture = reducePicture(null, sentSnapshot([sentCommunity('c', [], { incidents: [incident], incidentTotal: 1, notices: [notice] })]));
  expect(picture!.communities[0]).toMatchObject({
    incidents: [{ drill: true, raisedAt: 1, happenedAt: 0, notified: [{ acknowledgedAt: 6 }], underControlAt: null, replyDueAt: 9, deadlines: [{ startsAt: 1, dueAt: 3 }], playbook: { current: [{ dueAt: null }] }, statement: { fixedAt: 8 }, log: [{ at: 7 }] }],
    notices: [{ publishedAt: 4, validUntil: null }],
  });
});

test('nothing but a snapshot begins a picture', () => {
  expect(reducePicture(null, { __typename: 'BoardHeartbeat', cursor: '', asOf: sentAt(0), sequence: 1 })).toBeNull();
  expect(reducePicture(null, { __typename: 'BoardChange', cursor: '', asOf: sentAt(0), sequence: 1, since: 0, changed: [] })).toBeNull();
});

test('a snapshot that says less is believed: an older database was brought back', () => {
  const later = reducePicture(null, sentSnapshot([sentCommunity('c', [sentComplaint('a'), sentComplaint('b')])], 9, 9_000));
  expect(reducePicture(later, sentSnapshot([sentCommunity('c', [sentComplaint('a')])], 4, 8_000))).toMatchObject({ sequence: 4, asOf: 8_000, communities: [{ complaints: [{ id: 'a' }] }] });
});

test('a heartbeat of another sequence tells of a gap', () => {
  const picture = reducePicture(null, sentSnapshot([sentCommunity('c', [])], 3));
  for (const sequence of [2, 4]) expect(reducePicture(picture, { __typename: 'BoardHeartbeat', cursor: '', asOf: sentAt(9), sequence })).toBeNull();
  expect(reducePicture(picture, { __typename: 'BoardHeartbeat', cursor: '', asOf: sentAt(9), sequence: 3 })).toEqual({ ...picture, asOf: 9 });
});

test('a list that names a row which never came tells of a gap', () => {
  const picture = reducePicture(null, sentSnapshot([sentCommunity('c', [sentComplaint('a')])], 3));
  const change = { id: 'c', figures: null, incidentTotal: null, incidents: null, notices: null, complaints: { order: ['a', 'b'], rows: [] } };
  expect(reducePicture(picture, { __typename: 'BoardChange', cursor: '', asOf: sentAt(9), since: 3, sequence: 4, changed: [change] })).toBeNull();
});

/** A server of one register, whose history is a list of states; each event leads from one to the next. */
class Register {
  readonly #states: (readonly SentComplaint[])[] = [[]];
  overdue = 0;
  write(id: string, title: string | null): void {
    const now = this.#states.at(-1)!;
    const rest = now.filter((row) => row.id !== id);
    this.#states.push(title === null ? rest : [...rest, sentComplaint(id, { title })].sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  get sequence(): number {
    return this.#states.length - 1;
  }
  #community(): SentCommunity {
    const rows = this.#states.at(-1)!;
    return sentCommunity('c', rows, { figures: { openComplaints: rows.length, dueToday: 0, overdue: this.overdue, toCallBack: 0, openIncidents: 0 } });
  }
  snapshot(at: number): FeedEvent {
    return sentSnapshot([this.#community()], this.sequence, at);
  }
  heartbeat(at: number): FeedEvent {
    return { __typename: 'BoardHeartbeat', cursor: '', asOf: sentAt(at), sequence: this.sequence };
  }
  since(sequence: number, at: number): FeedEvent {
    const [before, { complaints, figures }] = [this.#states[sequence]!, this.#community()];
    const rows = complaints.filter((row) => JSON.stringify(before.find(({ id }) => id === row.id)) !== JSON.stringify(row));
    return { __typename: 'BoardChange', cursor: '', asOf: sentAt(at), since: sequence, sequence: this.sequence, changed: [{ id: 'c', figures, incidentTotal: null, incidents: null, notices: null, complaints: { order: complaints.map(({ id }) => id), rows } }] };
  }
}

const act = fc.oneof(
  fc.record({ do: fc.constant('write' as const), id: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.option(fc.constantFrom('1', '2', '3')) }),
  fc.record({ do: fc.constant('time' as const) }),
  fc.record({ do: fc.constant('resume' as const) }),
);

test('in whatever order, however often and with whatever missing events come, the picture comes to be that of a newcomer', () => {
  fc.assert(fc.property(fc.array(act, { maxLength: 30 }), fc.array(fc.nat(40), { maxLength: 60 }), (acts, order) => {
    const register = new Register();
    const sent: FeedEvent[] = [register.snapshot(0)];
    let told = 0;
    acts.forEach((one, index) => {
      const at = index + 1;
      if (one.do === 'write') register.write(one.id, one.title);
      if (one.do === 'time') register.overdue += 1;
      sent.push(one.do === 'resume' ? register.snapshot(at) : register.since(told, at));
      told = register.sequence;
    });
    const end = acts.length + 1;
    let picture = reducePicture(null, sent[0]!)!;
    // What does not fit makes the feed come back with the cursor it has.
    const take = (event: FeedEvent): void => {
      picture = reducePicture(picture, event) ?? reducePicture(picture, register.since(picture.sequence, end)) ?? reducePicture(null, register.snapshot(end))!;
    };
    order.forEach((at) => take(sent[at % sent.length]!));
    take(register.heartbeat(end));
    // A snapshot that overtook what time alone has changed is made good by the next change of figures, which is sent again on resuming.
    take(register.since(picture.sequence, end));
    const fresh = reducePicture(null, register.snapshot(end))!;
    expect(shown(picture)).toEqual(shown(fresh));
    expect(picture).toEqual(fresh);
  }), { numRuns: 500 });
});

test('in order, without anything missing, nothing is ever asked for again', () => {
  fc.assert(fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
    const register = new Register();
    let picture = reducePicture(null, register.snapshot(0))!;
    acts.forEach((one, index) => {
      const told = register.sequence;
      if (one.do === 'write') register.write(one.id, one.title);
      if (one.do === 'time') register.overdue += 1;
      const after = reducePicture(picture, register.since(told, index + 1));
      expect(after).not.toBeNull();
      picture = reducePicture(after, register.heartbeat(index + 1))!;
      expect(picture).toEqual(reducePicture(null, register.snapshot(index + 1)));
    });
  }));
});
