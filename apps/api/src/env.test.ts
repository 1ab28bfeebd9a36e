import { describe, expect, test } from '@jest/globals';
import { readEnv, SettingsError } from './env.ts';

const BASE = { DATABASE_URL: 'postgres://app@127.0.0.1/huiyin' };
const env = (more: Record<string, string>) => readEnv({ ...BASE, ...more }, '/srv/huiyin');
function problems(more: Record<string, string>): readonly string[] {
  try {
    env(more);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
}

describe('HUIYIN_PUBLIC_URL', () => {
  test('is an origin, told in one line when it is not', () => {
    expect(env({}).publicUrl).toBeNull();
    expect(env({ HUIYIN_PUBLIC_URL: 'https://register.example.com/' }).publicUrl).toBe('https://register.example.com');
    expect(env({ HUIYIN_PUBLIC_URL: 'HTTP://Register.Example.com:8080' }).publicUrl).toBe('http://register.example.com:8080');
    for (const wrong of ['register.example.com', 'localhost:4000', '//register.example.com', 'ftp://register.example.com', 'https://', 'https://a b', 'https://x.example/path', 'https://x.example/?a', 'https://u:p@x.example'])
      expect([wrong, problems({ HUIYIN_PUBLIC_URL: wrong })]).toEqual([wrong, [expect.stringMatching(/^HUIYIN_PUBLIC_URL must be .*https:\/\/.*\.$/)]]);
  });
});

describe('HUIYIN_TRUST_PROXY', () => {
  test('is off, a number of proxies, or their addresses', () => {
    expect([env({}).trustProxy, env({ HUIYIN_TRUST_PROXY: '0' }).trustProxy]).toEqual([false, false]);
    expect(env({ HUIYIN_TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(env({ HUIYIN_TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,fd00::/8, loopback' }).trustProxy).toEqual(['10.0.0.1', '192.168.0.0/16', 'fd00::/8', 'loopback']);
    for (const wrong of ['true', 'yes', '-1', '1.5', '11', '10.0.0', '10.0.0.0/33', '10.0.0.0/', 'fd00::/129', '10.0.0.1,', '10.0.0.1,proxy', '10.0.0.1/0', '0.0.0.0/0'])
      expect([wrong, problems({ HUIYIN_TRUST_PROXY: wrong }).length]).toEqual([wrong, 1]);
  });
});

describe('HUIYIN_ROLE', () => {
  test('is all, api or worker', () => {
    expect([env({}).role, env({ HUIYIN_ROLE: 'api' }).role, env({ HUIYIN_ROLE: 'worker' }).role]).toEqual(['all', 'api', 'worker']);
    for (const wrong of ['API', 'both', 'clock']) expect(problems({ HUIYIN_ROLE: wrong })).toEqual([expect.stringContaining('HUIYIN_ROLE')]);
  });
});

describe('HUIYIN_S3_…', () => {
  const all = { HUIYIN_S3_ENDPOINT: 'https://s3.example.com/', HUIYIN_S3_BUCKET: 'files', HUIYIN_S3_ACCESS_KEY: 'k', HUIYIN_S3_SECRET_KEY: 's' };
  test('are all there or none, the region apart', () => {
    expect(env({}).s3).toBeNull();
    expect(env(all).s3).toEqual({ endpoint: 'https://s3.example.com', bucket: 'files', accessKey: 'k', secretKey: 's', region: 'us-east-1' });
    expect(env({ ...all, HUIYIN_S3_REGION: 'cn-north-1' }).s3?.region).toBe('cn-north-1');
    for (const name of Object.keys(all)) expect([name, problems({ ...all, [name]: '' }).length]).toEqual([name, 1]);
    for (const wrong of ['s3.example.com', 'https://s3.example.com/bucket', 'ftp://s3.example.com']) expect(problems({ ...all, HUIYIN_S3_ENDPOINT: wrong })).toEqual([expect.stringContaining('HUIYIN_S3_ENDPOINT')]);
    expect(problems({ ...all, HUIYIN_S3_BUCKET: '../x' })).toEqual([expect.stringContaining('HUIYIN_S3_BUCKET')]);
  });
});

describe('HUIYIN_CLOCK=manual', () => {
  test('is refused in production and on an open host', () => {
    expect(env({ HUIYIN_CLOCK: 'manual' }).manualClock).toBe(true);
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) expect(problems({ HUIYIN_CLOCK: 'manual', HOST })).toEqual([]);
    for (const more of [{ HOST: '0.0.0.0' }, { HOST: '192.168.1.5' }, { HOST: '::' }, { NODE_ENV: 'production' }]) expect(problems({ HUIYIN_CLOCK: 'manual', ...more })).toEqual([expect.stringContaining('HUIYIN_CLOCK=manual')]);
  });
});
