import type { Database, Scope } from '../platform/database.ts';
import * as rows from './rows.ts';

/** An address of the public, and what tells it apart from the others of the same sending. */
export interface Reached { readonly key: string; readonly address: string | null }

/** Which contact way of a customer each kind of channel uses. */
const WAYS: Readonly<Record<string, readonly string[]>> = { SMS_ALIYUN: ['MOBILE'], SMS_TENCENT: ['MOBILE'], EMAIL: ['EMAIL'], WECHAT_OFFICIAL: ['WECHAT'] };
/** Addresses read at a time. */
const PAGE = 20_000;

/** Addresses of the customers who live or own in the buildings (all of them when none is named), each once. */
export async function addressesOf(database: Database, scope: Scope, communityId: string, { kind, buildings, today }: { readonly kind: string; readonly buildings: readonly string[]; readonly today: string }): Promise<readonly Reached[]> {
  const found: string[] = [];
  for (let full = true; full;) {
    const page = await database.read<{ address: string }>(scope, rows.customerAddresses, [communityId, WAYS[kind] ?? [], buildings, today, found.at(-1) ?? '', PAGE]);
    found.push(...page.map(({ address }) => address));
    full = page.length === PAGE;
  }
  return found.map((address) => ({ key: address, address }));
}
