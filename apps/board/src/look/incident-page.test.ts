import { expect, test } from '@jest/globals';
import type { IncidentLine } from '../feed/lines.ts';
import { incidentPage } from './incident-page.ts';

const incidents = (real: number, drills: number): readonly IncidentLine[] =>
  [...Array.from({ length: drills }, (_, at) => ({ id: `d${at}`, drill: true })), ...Array.from({ length: real }, (_, at) => ({ id: `r${at}`, drill: false }))] as never;
const community = (real: number, drills = 0, open = real, total = open + drills) => ({ incidents: incidents(real, drills), incidentTotal: total, figures: { openIncidents: open } as never });
const sizes = (real: number, perPage = 4) => incidentPage(community(real), 0, perPage).cards.map(({ size }) => size);

test('one is large, of three the gravest is larger, more share the wall', () => {
  expect([1, 2, 3, 4].map((real) => sizes(real))).toEqual([['hero'], ['half', 'half'], ['half', 'quarter', 'quarter'], ['quarter', 'quarter', 'quarter', 'quarter']]);
  expect([sizes(1, 2), sizes(2, 2)]).toEqual([['hero'], ['quarter', 'quarter']]);
});

test('five hundred are four cards at a time, and every one that was sent has its turn', () => {
  const pages = Array.from({ length: 13 }, (_, at) => incidentPage(community(50, 0, 500), at * 12_000, 4));
  expect(pages.flatMap(({ cards }) => cards.map(({ incident }) => incident.id))).toEqual(Array.from({ length: 50 }, (_, at) => `r${at}`));
  expect(pages[0]).toMatchObject({ from: 0, to: 4, total: 500, sent: 50, pages: 13 });
});

test('one that has just come is on the wall at once, whichever page is due; of several the gravest', () => {
  const page = (at: number, ...fresh: readonly string[]) => incidentPage(community(50, 0, 500), at, 4, (id) => fresh.includes(id));
  expect([page(36_000).page, page(36_000, 'r0').page, page(36_000, 'r49').page, page(36_000, 'r9', 'r21').page]).toEqual([3, 0, 12, 2]);
  expect(page(36_000, 'r9')).toMatchObject({ from: 8, to: 12, pages: 13 });
});

test('real ones and drills never share the wall', () => {
  const both = incidentPage(community(1, 2), 0, 4);
  expect([both.cards.map(({ incident }) => incident.id), both.drills, both.drillsBesides, both.total]).toEqual([['r0'], false, 2, 1]);
  const only = incidentPage(community(0, 2), 0, 4);
  expect([only.cards.length, only.drills, only.drillsBesides, only.total]).toEqual([2, true, 0, 2]);
  expect(incidentPage(community(0), 0, 4)).toMatchObject({ cards: [], drills: false, total: 0 });
});
