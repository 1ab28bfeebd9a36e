import { afterEach, expect, test } from '@jest/globals';

afterEach(() => void Reflect.deleteProperty(globalThis, 'AudioContext'));

/** The file anew: it keeps its audio for the life of a page. */
async function fresh(): Promise<(kind: 'emergency' | 'drill') => void> {
  const { sound } = (await import(`./sound.ts?${Math.random()}`)) as typeof import('./sound.ts');
  return sound;
}

function audio(resume: () => Promise<void>) {
  const started: number[] = [];
  const node = { connect: <T>(to: T) => to, gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }, frequency: { value: 0 }, start: (at: number) => void started.push(at), stop: () => undefined };
  class Fake {
    readonly state = 'suspended';
    readonly currentTime = 5;
    readonly destination = node;
    readonly resume = resume;
    readonly createOscillator = () => node;
    readonly createGain = () => node;
  }
  Object.assign(globalThis, { AudioContext: Fake });
  return started;
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a browser without sound, or one that refuses it, stays silent and throws nothing', async () => {
  const sound = await fresh();
  expect(() => sound('emergency')).not.toThrow();
  const started = audio(() => Promise.reject(new Error('NotAllowedError')));
  (await fresh())('emergency');
  await soon();
  expect(started).toEqual([]);
});

test('an emergency is six tones one after the other, a drill two', async () => {
  const started = audio(() => Promise.resolve());
  const sound = await fresh();
  sound('emergency');
  await soon();
  expect(started).toHaveLength(6);
  expect([...started].sort((a, b) => a - b)).toEqual(started);
  sound('drill');
  await soon();
  expect(started).toHaveLength(8);
});
