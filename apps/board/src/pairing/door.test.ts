import { describe, expect, test } from '@jest/globals';
import { Door, type Time } from './door.ts';
import { memoryIn } from './memory.ts';
import type { PairingServer, Pending, Polled, Screen } from './server.ts';

const SCREEN: Screen = { id: 's1', name: '大堂', language: 'ZH_CN', look: 'DARK', sound: true, drills: true, communities: [{ id: 'c1', code: 'YYSJ', name: '颐园世家', timeZone: 'Asia/Shanghai' }] };
const pendingOf = (n: number): Pending => ({ deviceSecret: `secret-${n}`, code: `WDJB-MJH${'BCDFG'[n]}`, approveUrl: null, expiresInSeconds: 600, intervalSeconds: 3 });
const polled = (state: Polled['state'], token: string | null = null, intervalSeconds = 3): Polled => ({ state, token, intervalSeconds });
const AWAY = new Error('no answer');

/** A hall with a screen, a server that answers as it is told, and a clock that goes on when asked. */
class Hall implements Time {
  at = 0;
  readonly storage = new Map<string, string>();
  readonly asked: string[] = [];
  person: boolean | Error = false;
  polls: (Polled | null | Error)[] = [];
  /** The last of them again and again. */
  selves: ((Screen & { rotateInSeconds: number }) | null | Error)[] = [];
  started = 0;
  full = false;
  door = this.made();
  #due: { readonly at: number; readonly act: () => void }[] = [];

  made(): Door {
    const answer = <T>(name: string, value: T | Error): Promise<T> => {
      this.asked.push(name);
      return value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
    };
    const server: PairingServer = {
      isSomebodySignedIn: () => answer('person', this.person),
      start: () => answer('start', this.person instanceof Error ? this.person : this.full ? null : pendingOf(this.started++)),
      poll: (secret) => answer(`poll ${secret}`, this.polls.length > 0 ? this.polls.shift()! : polled('PENDING')),
      self: (token) => answer(`self ${token}`, this.selves.length > 1 ? this.selves.shift()! : this.selves.length === 1 ? this.selves[0]! : { ...SCREEN, rotateInSeconds: 3_600 }),
      rotate: (token) => answer(`rotate ${token}`, `${token}+`),
    };
    const storage = { getItem: (key: string) => this.storage.get(key) ?? null, setItem: (key: string, value: string) => void this.storage.set(key, value), removeItem: (key: string) => void this.storage.delete(key) };
    return new Door(server, memoryIn(storage), this);
  }
  now(): number { return this.at; }
  wallClock(): number { return 1_000_000 + this.at; }
  later(act: () => void, milliseconds: number): () => void {
    const due = { at: this.at + milliseconds, act };
    this.#due.push(due);
    return () => void (this.#due = this.#due.filter((one) => one !== due));
  }
  get timers(): number { return this.#due.length; }

  /** Lets so many seconds pass, and all that follows from it. */
  async pass(seconds: number): Promise<this> {
    const until = this.at + seconds * 1_000;
    for (;;) {
      for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((one) => one !== next);
      this.at = next.at;
      next.act();
    }
    this.at = until;
    return this;
  }
  async opened(): Promise<this> {
    this.door.start();
    return this.pass(0);
  }
  get phase(): string { return this.door.state().phase; }
  get code(): string | null { const state = this.door.state(); return state.phase === 'pairing' ? state.code : null; }
}

describe('a screen that nobody knows', () => {
  test('shows a code, and its board once that is approved; the token stays over a reload, the secret goes', async () => {
    const hall = await new Hall().opened();
    expect([hall.phase, hall.code]).toEqual(['pairing', 'WDJB-MJHB']);
    hall.polls = [polled('PENDING'), polled('APPROVED', 'screen.t')];
    await hall.pass(7);
    expect(hall.door.state()).toEqual({ phase: 'paired', screen: SCREEN });
    expect(hall.door.token()).toBe('screen.t');
    expect([...hall.storage.values()].join()).not.toContain('secret');
    hall.door.stop();
    hall.door = hall.made();
    hall.asked.length = 0;
    await hall.opened();
    expect([hall.phase, hall.door.token(), hall.asked]).toEqual(['paired', 'screen.t', ['self screen.t']]);
  });

  test('asks no faster than it is told', async () => {
    const hall = await new Hall().opened();
    hall.polls = [polled('SLOW_DOWN', null, 8), polled('PENDING', null, 8), polled('PENDING', null, 8)];
    hall.asked.length = 0;
    await hall.pass(26);
    expect(hall.asked.filter((one) => one.startsWith('poll'))).toHaveLength(3);
  });

  test.each([['DECLINED', polled('DECLINED')], ['EXPIRED', polled('EXPIRED')], ['asked in vain too often', null]] as const)('%s: another code, by itself', async (_, answer) => {
    const hall = await new Hall().opened();
    hall.polls = [answer];
    await hall.pass(3);
    expect([hall.phase, hall.code]).toEqual(['pairing', 'WDJB-MJHC']);
  });

  test('renews a code that is over even when the server says nothing', async () => {
    const hall = await new Hall().opened();
    hall.polls = Array.from({ length: 300 }, () => AWAY);
    await hall.pass(599);
    expect(hall.code).toBe('WDJB-MJHB');
    await hall.pass(2);
    expect(hall.code).toBe('WDJB-MJHC');
  });

  test('keeps its code over a reload, as long as it is worth something', async () => {
    const hall = await new Hall().opened();
    await hall.pass(100);
    hall.door.stop();
    hall.door = hall.made();
    await hall.opened();
    expect([hall.code, hall.started]).toEqual(['WDJB-MJHB', 1]);
    const state = hall.door.state();
    expect(state.phase === 'pairing' && state.endsAt - hall.now()).toBe(500_000);
    hall.door.stop();
    await hall.pass(501);
    hall.door = hall.made();
    await hall.opened();
    expect(hall.code).toBe('WDJB-MJHC');
  });

  test('a server that cannot be reached is said, and the code stands', async () => {
    const hall = await new Hall().opened();
    hall.polls = [AWAY];
    await hall.pass(3);
    expect(hall.door.state()).toMatchObject({ code: 'WDJB-MJHB', reached: false });
    await hall.pass(3);
    expect(hall.door.state()).toMatchObject({ code: 'WDJB-MJHB', reached: true });
  });

  test('one that starts without a server waits and goes on', async () => {
    const hall = new Hall();
    hall.person = AWAY;
    await hall.opened();
    await hall.pass(20);
    expect(hall.phase).toBe('asking');
    hall.person = false;
    await hall.pass(2);
    expect(hall.phase).toBe('pairing');
  });

  test('too many screens at once: it says so, and tries again', async () => {
    const hall = new Hall();
    hall.full = true;
    await hall.opened();
    expect(hall.phase).toBe('heldUp');
    hall.full = false;
    await hall.pass(30);
    expect(hall.phase).toBe('pairing');
  });

  test('whoever signs in on it meanwhile sees their board; once their session is over it asks again', async () => {
    const hall = await new Hall().opened();
    hall.person = true;
    await hall.pass(9);
    expect([hall.phase, hall.door.token()]).toEqual(['person', null]);
    hall.person = AWAY;
    await hall.pass(120);
    expect(hall.phase).toBe('person');
    hall.person = false;
    await hall.pass(60);
    expect(hall.phase).toBe('pairing');
  });
});

describe('a paired screen', () => {
  const pairedHall = async (...selves: Hall['selves']): Promise<Hall> => {
    const hall = new Hall();
    hall.storage.set('huiyin-board-paired', JSON.stringify({ token: 'screen.t', screen: SCREEN }));
    hall.selves = selves;
    return hall.opened();
  };

  test('shows its board at once, also while the server is away, and keeps its token through any fault', async () => {
    const hall = await pairedHall(AWAY);
    expect(hall.door.state()).toEqual({ phase: 'paired', screen: SCREEN });
    hall.door.refused();
    await hall.pass(3_600);
    expect([hall.phase, hall.door.token()]).toEqual(['paired', 'screen.t']);
    expect(hall.storage.get('huiyin-board-paired')).toContain('screen.t');
  });

  test('asks to be paired anew once the server says that its token holds no more; before that a refusal is only looked into', async () => {
    const hall = await pairedHall({ ...SCREEN, rotateInSeconds: 10 });
    hall.door.refused();
    await hall.pass(0);
    expect(hall.phase).toBe('paired');
    hall.selves = [null];
    hall.door.refused();
    await hall.pass(0);
    expect([hall.phase, hall.door.token(), hall.storage.has('huiyin-board-paired')]).toEqual(['pairing', null, false]);
  });

  test('notices within a minute that it was revoked, or changed', async () => {
    const hall = await pairedHall({ ...SCREEN, rotateInSeconds: 10_000 });
    hall.selves = [{ ...SCREEN, name: '北门', language: 'EN', rotateInSeconds: 9_000 }];
    await hall.pass(61);
    expect(hall.door.state()).toEqual({ phase: 'paired', screen: { ...SCREEN, name: '北门', language: 'EN' } });
    hall.selves = [null];
    await hall.pass(60);
    expect(hall.phase).toBe('pairing');
  });

  test('changes its token once the day is over, keeps the new one before it uses it, and goes on without a break', async () => {
    const hall = await pairedHall({ ...SCREEN, rotateInSeconds: 60 }, { ...SCREEN, rotateInSeconds: 0 }, { ...SCREEN, rotateInSeconds: 86_000 });
    const states: string[] = [];
    hall.door.listen(() => states.push(hall.phase));
    await hall.pass(61);
    expect(hall.asked).toContain('rotate screen.t');
    expect([hall.door.token(), hall.storage.get('huiyin-board-paired')]).toEqual(['screen.t+', expect.stringContaining('screen.t+')]);
    await hall.pass(60);
    expect([hall.asked.at(-1), states]).toEqual(['self screen.t+', []]);
  });

  test('another tab that changed the token is followed, not fought', async () => {
    const hall = await pairedHall({ ...SCREEN, rotateInSeconds: 10_000 });
    hall.storage.set('huiyin-board-paired', JSON.stringify({ token: 'screen.other', screen: SCREEN }));
    hall.selves = [null, { ...SCREEN, rotateInSeconds: 10_000 }];
    await hall.pass(61);
    expect([hall.phase, hall.door.token()]).toEqual(['paired', 'screen.other']);
  });

  test('a week of it leaves one timer, and asks once a minute', async () => {
    const hall = await pairedHall({ ...SCREEN, rotateInSeconds: 10_000 });
    hall.asked.length = 0;
    for (let call = 0; call < 50; call += 1) hall.door.refused();
    await hall.pass(7 * 86_400);
    expect([hall.timers, hall.asked.length]).toEqual([1, 7 * 24 * 60 + 1]);
    hall.door.stop();
    expect(hall.timers).toBe(0);
  });
});

test('what a storage holds that is not ours, or is broken, was never there; one that refuses is done without', () => {
  const kept = (value: string) => memoryIn({ getItem: () => value, setItem: () => { throw new Error('full'); }, removeItem: () => { throw new Error('forbidden'); } });
  for (const value of ['{', 'null', '7', '"x"', '{}', '{"token":7}', '[]']) expect([kept(value).readPaired(), kept(value).readPending()]).toEqual([null, null]);
  expect(() => { kept('').writePaired({ token: 'x', screen: null }); kept('').writePending(null); }).not.toThrow();
});
