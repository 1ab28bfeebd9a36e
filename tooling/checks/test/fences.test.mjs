// The direction of dependency.
import { describe, expect, test } from '@jest/globals';
import { FENCES, breaches, idleHoles, knots } from '../src/fences.mjs';
import { IMPORTS, importsOf } from '../src/imports.mjs';

describe.each(FENCES)('$name, because $reason', (fence) => {
  test('no import climbs over it', () => expect(breaches(fence, IMPORTS)).toEqual([]));
  test('every hole in it is used', () => expect(idleHoles(fence, IMPORTS)).toEqual([]));
});

test('no file imports itself by way of others: what a file is must not depend on who was loaded first', () => {
  expect(knots(IMPORTS)).toEqual([]);
});

describe('the fences themselves', () => {
  /** @param {string} from @param {string} line */
  const broken = (from, line) => FENCES.filter((fence) => breaches(fence, importsOf(from, line)).length > 0).map(({ name }) => name);

  test.each([
    ['packages/domain/src/complaint/decide.ts', "import { z } from 'zod';", 'the domain imports nothing'],
    ['packages/domain/src/complaint/decide.ts', "import { commit } from '@huiyin/evidence';", 'the domain imports nothing'],
    ['packages/evidence/src/leaf.ts', "import { readFile } from 'node:fs/promises';", 'evidence imports only node:crypto'],
    ['packages/client/src/client.ts', "import type { Instant } from '@huiyin/domain';", 'the client stands alone'],
    ['apps/api/src/http.ts', "import { request } from '@huiyin/client';", 'the API takes domain and evidence, nothing else of ours'],
    ['apps/admin/src/App.tsx', "import { judgeComplaint } from '@huiyin/domain';", 'screens take the client, and words and clock arithmetic of the domain'],
    ['apps/admin/src/App.tsx', "import { createServer } from '../../api/src/http.ts';", 'apps never import apps'],
    ['apps/board/src/main.tsx', "const dev = await import('@huiyin/tooling-dev/settings.mjs');", 'nothing imports tooling at run time'],
    ['apps/api/src/platform/journal.ts', "import { complaintRow } from '../modules/complaint/rows.ts';", 'platform knows no noun'],
    ['apps/api/src/platform/journal.ts', "import { foldComplaint } from '@huiyin/domain';", 'platform knows no noun'],
    ['apps/api/src/channels/webhook.ts', "import { Journal } from '../platform/journal.ts';", 'channels know the vendor and nothing of ours'],
    ['apps/api/src/channels/webhook.ts', "import { smsSegments } from '@huiyin/domain';", 'channels know the vendor and nothing of ours'],
    ['apps/api/src/channels/token-store.ts', "import { Pool } from 'pg';", 'channels know the vendor and nothing of ours'],
    ['tooling/stand-ins/src/webhook.mjs', "import { WEBHOOK } from '../../../apps/api/src/channels/webhook.ts';", 'stand-ins share no code with what they try'],
    ['apps/api/src/modules/complaint/resolvers/Query/complaint.ts', "import { complaintRow } from '../../rows.ts';", 'resolvers call commands and queries'],
    ['apps/api/src/modules/complaint/resolvers/Query/complaint.ts', "import { Journal } from '../../../../platform/journal.ts';", 'resolvers call commands and queries'],
    ['apps/api/src/modules/deadline/queries.ts', "import { complaintRow } from '../complaint/rows.ts';", 'a module asks another by its queries and commands'],
  ])('in %s, %s is over the fence “%s…”', (from, line, name) => expect(broken(from, line)).toContain(name));

  test.each([
    ['packages/domain/src/complaint/decide.ts', "import { ok } from '../kernel/result.ts';"],
    ['packages/domain/src/complaint/decide.ts', "/** @param {import('pg').Pool} pool */\n// import { z } from 'zod';"],
    ['apps/api/src/channels/webhook.ts', "import { openOutside } from './outside.ts';"],
    ['packages/domain/src/complaint/decide.test.ts', "import fc from 'fast-check';"],
    ['apps/admin/src/App.tsx', "import { CHANNELS, type Instant } from '@huiyin/domain';"],
    ['apps/api/src/platform/journal.ts', "import type { RecordedEntry } from '@huiyin/domain';"],
    ['apps/api/src/modules/deadline/queries.ts', "import {\n  complaintOf,\n} from '../complaint/queries.ts';"],
  ])('in %s, %s is not', (from, line) => expect(broken(from, line)).toEqual([]));

  test('a knot is found, and types alone tie none', () => {
    const tied = [...importsOf('apps/api/src/a.ts', "import { b } from './b.ts';"), ...importsOf('apps/api/src/b.ts', "import { a } from './a.ts';")];
    expect(knots(tied)).toEqual([['apps/api/src/a.ts', 'apps/api/src/b.ts']]);
    expect(knots([...importsOf('apps/api/src/a.ts', "import { b } from './b.ts';"), ...importsOf('apps/api/src/b.ts', "import type { A } from './a.ts';")])).toEqual([]);
  });
});
