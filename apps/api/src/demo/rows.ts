import type { Home } from './premises.ts';

/** What the demo reads beside the public queries; it writes nothing of its own. */
export const foundedAt = { name: 'demo_founded', text: `select (extract(epoch from at) * 1000)::bigint as at from entries where community_id = $1 order by volume, sequence limit 1` };
export const registered = { name: 'demo_registered', text: `select subject_id as id from intents where organisation_id = $1 and actor_id = $2 and mutation = 'complaintRegister' and key = $3` };
export const homes = { name: 'demo_homes', text: `select id, building, entrance, number from units where community_id = $1` };
export const people = { name: 'demo_people', text: `select id, login, name, community_id as "communityId", department_id as "departmentId", active, roles from staff where login = any ($1::text[])` };

export type HomeRow = Pick<Home, 'building' | 'entrance' | 'number'> & { readonly id: string };
