/** A community as strangers name it. */
export interface Premises { readonly id: string; readonly organisationId: string; readonly code: string; readonly name: string; readonly timeZone: string }
/** Organisations choose their codes by themselves, so that several may have the same. */
export const premisesOfCode = { name: 'public_premises', text: 'select id, organisation_id as "organisationId", code, name, time_zone as "timeZone" from communities where code = $1 order by id limit 20' };

export const organisationName = { name: 'public_organisation', text: 'select name from organisations where id = $1' };
