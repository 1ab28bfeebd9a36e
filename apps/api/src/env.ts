import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { CHANNEL_KINDS, type ChannelKind } from '@huiyin/domain';
import type { S3Settings } from './platform/files/s3-store.ts';

/** What a process does: serve, watch the clock and deliver, or both. */
export const ROLES = ['all', 'api', 'worker'] as const;
export type ProcessRole = (typeof ROLES)[number];

/** The settings of a process, read once from its environment; nothing else reads `process.env`. */
export interface Env {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Shared by all replicas; null: a secret of its own in the data folder. */
  readonly secret: string | null;
  /** Origin where people reach it, when it is not `http://host:port`; https makes cookies Secure. */
  readonly publicUrl: string | null;
  /** Whose word on a caller's address counts: so many proxies, or those of these addresses; false: nobody's. */
  readonly trustProxy: false | number | readonly string[];
  readonly role: ProcessRole;
  readonly demo: boolean;
  readonly manualClock: boolean;
  readonly production: boolean;
  readonly jit: boolean;
  readonly poolSize: number;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  /** Where files lie; null: in the data folder. */
  readonly s3: S3Settings | null;
  /** Private ranges that channels may reach all the same, as CIDR; otherwise only public addresses. */
  readonly outsideAllowed: readonly string[];
  /** Another origin of a vendor's API, by kind of channel: a proxy of the company's own. */
  readonly channelOrigins: Readonly<Partial<Record<ChannelKind, string>>>;
  /** Folders with the built console and board; null: not served. */
  readonly adminDist: string | null;
  readonly boardDist: string | null;
}

/** Reads the environment; throws one `SettingsError` that lists everything wrong at once. */
export function readEnv(source: NodeJS.ProcessEnv, root: string): Env {
  const problems: string[] = [];
  const text = (name: string): string | null => source[name]?.trim() || null;
  const whole = (name: string, fallback: number, low: number, high: number): number => {
    const value = text(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number >= low && number <= high) return number;
    problems.push(`${name} must be a whole number from ${low} to ${high}, not "${value}".`);
    return fallback;
  };
  const production = source['NODE_ENV'] === 'production';
  const host = text('HOST') ?? '127.0.0.1';
  const demo = text('HUIYIN_DEMO') === '1';
  const loopback = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  if (demo && (production || !loopback) && text('HUIYIN_DEMO_ANYWHERE') !== '1')
    problems.push('HUIYIN_DEMO=1 has well-known passwords: refused in production or on an open host (HUIYIN_DEMO_ANYWHERE=1 insists).');
  const manualClock = text('HUIYIN_CLOCK') === 'manual';
  if (manualClock && (production || !loopback)) problems.push('HUIYIN_CLOCK=manual lets anybody set the clock: refused in production or on an open host.');
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl === null) problems.push('DATABASE_URL is missing: the application role\'s address of a PostgreSQL 15 or newer.');
  const env: Env = {
    databaseUrl: databaseUrl ?? '',
    databaseOwnerUrl: text('DATABASE_OWNER_URL'),
    host,
    port: whole('PORT', 4000, 0, 65535),
    dataDir: resolve(text('HUIYIN_DATA_DIR') ?? resolve(root, '.huiyin')),
    secret: text('HUIYIN_SECRET'),
    publicUrl: publicUrlOf(text('HUIYIN_PUBLIC_URL'), problems),
    trustProxy: trustProxyOf(text('HUIYIN_TRUST_PROXY'), problems),
    role: roleOf(text('HUIYIN_ROLE'), problems),
    demo,
    manualClock,
    production,
    jit: text('HUIYIN_JIT') !== '0',
    poolSize: whole('HUIYIN_POOL_SIZE', 10, 2, 200),
    sessionIdleMinutes: whole('HUIYIN_SESSION_IDLE_MINUTES', 30, 1, 60 * 24 * 30),
    sessionHours: whole('HUIYIN_SESSION_HOURS', 12, 1, 24 * 30),
    s3: s3Of(text, problems),
    outsideAllowed: allowedOf(text('HUIYIN_OUTSIDE_ALLOWED'), problems),
    channelOrigins: originsOf(text('HUIYIN_CHANNEL_ORIGINS'), problems),
    adminDist: resolve(root, 'apps/admin/dist'),
    boardDist: resolve(root, 'apps/board/dist'),
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return env;
}

function roleOf(value: string | null, problems: string[]): ProcessRole {
  const role = ROLES.find((one) => one === (value ?? 'all'));
  if (role === undefined) problems.push(`HUIYIN_ROLE must be ${ROLES.join(', ')}, not "${value}".`);
  return role ?? 'all';
}

function publicUrlOf(value: string | null, problems: string[]): string | null {
  if (value === null) return null;
  const url = /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value) : null;
  if (url !== null && url.href === `${url.origin}/`) return url.origin;
  problems.push(`HUIYIN_PUBLIC_URL must be scheme and host alone, such as https://register.example.com, not "${value}".`);
  return null;
}

/** All of an S3-compatible storage's settings, or none; the region may be left out. */
function s3Of(text: (name: string) => string | null, problems: string[]): S3Settings | null {
  const given = text('HUIYIN_S3_ENDPOINT');
  const [bucket, accessKey, secretKey] = [text('HUIYIN_S3_BUCKET'), text('HUIYIN_S3_ACCESS_KEY'), text('HUIYIN_S3_SECRET_KEY')];
  if ([given, bucket, accessKey, secretKey].every((value) => value === null)) return null;
  const url = given !== null && /^https?:\/\//i.test(given) && URL.canParse(given) ? new URL(given) : null;
  if (url === null || url.href !== `${url.origin}/`) problems.push(`HUIYIN_S3_ENDPOINT must be scheme and host alone, such as https://s3.example.com, not "${given ?? ''}".`);
  if (bucket === null || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) problems.push(`HUIYIN_S3_BUCKET must be the name of a bucket, not "${bucket ?? ''}".`);
  if (accessKey === null || secretKey === null) problems.push('HUIYIN_S3_ACCESS_KEY and HUIYIN_S3_SECRET_KEY are needed with HUIYIN_S3_ENDPOINT.');
  return { endpoint: url?.origin ?? '', bucket: bucket ?? '', accessKey: accessKey ?? '', secretKey: secretKey ?? '', region: text('HUIYIN_S3_REGION') ?? 'us-east-1' };
}

const RANGE = /^[0-9a-f.:]+\/\d{1,3}$/i;
function allowedOf(value: string | null, problems: string[]): readonly string[] {
  const list = value === null ? [] : value.split(',').map((one) => one.trim());
  if (!list.every((one) => RANGE.test(one) && isIP(one.split('/')[0]!) !== 0)) problems.push(`HUIYIN_OUTSIDE_ALLOWED must be a list of ranges such as 10.0.0.0/8,192.168.1.0/24, not "${value}".`);
  return list;
}

/** `WECOM_ROBOT=https://proxy.example.com,…`. */
function originsOf(value: string | null, problems: string[]): Env['channelOrigins'] {
  const pairs = (value === null ? [] : value.split(',')).map((pair) => pair.trim().split('=') as [string, string?]);
  const sound = pairs.every(([kind, url]) => (CHANNEL_KINDS as readonly string[]).includes(kind) && url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`);
  if (!sound) problems.push(`HUIYIN_CHANNEL_ORIGINS must be a list such as WECOM_ROBOT=https://proxy.example.com, not "${value}".`);
  return sound ? Object.fromEntries(pairs.map(([kind, url]) => [kind, new URL(url!).origin])) : {};
}

const HOPS_MAX = 10;
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** An address, a range of them (not all), or a name that Fastify knows. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return RANGES.includes(text);
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function trustProxyOf(value: string | null, problems: string[]): Env['trustProxy'] {
  if (value === null || value === '0') return false;
  if (/^\d+$/.test(value) && Number(value) <= HOPS_MAX) return Number(value);
  const list = value.split(',').map((one) => one.trim());
  if (list.every(isProxy)) return list;
  problems.push(`HUIYIN_TRUST_PROXY must be the number of proxies in front (at most ${HOPS_MAX}) or a list of their addresses, such as 10.0.0.1,192.168.0.0/16, not "${value}".`);
  return false;
}

/** What is wrong with the settings, a line each. */
export class SettingsError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}
