import { expect, test } from '@jest/globals';
import { SharedTexts } from './shared-texts.ts';

const subscribe = (query: string): string => JSON.stringify({ id: '1', type: 'subscribe', payload: { query } });

test('a thousand boards that ask the same are one text and one query', () => {
  const texts = new SharedTexts();
  for (let board = 0; board < 1_000; board += 1) {
    const message = texts.ofMessage(subscribe('subscription { boardFeed }'));
    expect(JSON.parse(message, texts.revive)).toEqual({ id: '1', type: 'subscribe', payload: { query: 'subscription { boardFeed }' } });
  }
  expect(texts.size).toBe(2);
});

test('a message that bears a token is not kept', () => {
  const texts = new SharedTexts();
  const message = JSON.stringify({ type: 'connection_init', payload: { token: 'secret' } });
  expect([texts.ofMessage(message), JSON.parse(message, texts.revive)]).toEqual([message, { type: 'connection_init', payload: { token: 'secret' } }]);
  expect(texts.size).toBe(0);
});

test('neither many nor long ones fill the memory', () => {
  const texts = new SharedTexts();
  for (let at = 0; at < 2_000; at += 1) texts.of(`text ${at}`);
  const before = texts.size;
  texts.of('x'.repeat(8_001));
  expect([before, texts.size]).toEqual([500, 500]);
});
