import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { phonePhoto } from './sample-files.ts';
import { command, register, type Person, type StandardOrganisation, type TestServer } from './testkit.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Body = any;

/** `name=` as a browser writes it. */
export const named = (text: string): string => `name=${encodeURIComponent(text)}`;
export const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
let shade = 0;
/** A photo nobody else has. */
export const photo = (): Promise<Buffer> => phonePhoto(900, 600, `#${(0x100000 + (shade += 7_919)).toString(16)}`);

/** Sends a file and answers what came back. */
export async function send(server: TestServer, person: Person | null, bytes: Buffer, query = '', headers: Record<string, string> = {}): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${server.url}/files?${query}`, { method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', ...(person === null ? {} : { authorization: `Bearer ${person.token}` }), ...headers } });
  return { status: response.status, body: await response.json() };
}
/** Sends a file that must be taken. */
export async function uploaded(server: TestServer, person: Person, bytes: Buffer, query = named('现场.jpg')): Promise<Body> {
  const { status, body } = await send(server, person, bytes, query);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}
export const get = (server: TestServer, person: Person | null, url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}${url}`, { headers: { ...(person === null ? {} : { authorization: `Bearer ${person.token}` }), ...headers } });
export const attach = (server: TestServer, person: Person, complaint: { id: string; version: number }, ids: readonly string[], more: Record<string, unknown> = {}) =>
  command(server, person, 'complaintAttach', complaint, { attachmentIds: ids, ...more });
/** The last entry of a complaint with what it carries. */
export async function lastEntry(server: TestServer, person: Person, complaintId: string): Promise<Body> {
  const { data } = await server.request(`query ($id: ID!) { complaint(id: $id) { entries(first: 50) { nodes { type data attachments { id kind mediaType bytes hash originalHash name url thumbnailUrl } } } } }`, { id: complaintId }, { token: person.token });
  return data.complaint.entries.nodes.at(-1);
}
/** A fresh complaint of the desk that carries one file. */
export async function attached(server: TestServer, org: StandardOrganisation, bytes: Buffer, query?: string): Promise<{ complaint: { id: string; version: number }; file: Body }> {
  const complaint = await register(server, org, org.people.desk);
  const { id } = await uploaded(server, org.people.desk, bytes, query);
  const done = await attach(server, org.people.desk, complaint, [id]);
  return { complaint: done.complaint!, file: (await lastEntry(server, org.people.desk, complaint.id)).attachments[0] };
}
/** Names of all files in the storage of a server, those on their way too. */
export async function stored(server: TestServer): Promise<string[]> {
  const all = await readdir(join(server.services.env.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((one) => one.isFile()).map((one) => one.name).sort();
}
