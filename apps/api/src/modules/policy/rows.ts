import type { CommunityLevel, Deadline, PolicySources, StoredPolicy } from '@huiyin/domain';

/** A version of the figures of one community, as its table keeps it; `inForceFrom` null: from the opening on. */
export interface PolicyRow {
  readonly communityId: string;
  readonly version: number;
  readonly inForceFrom: number | null;
  readonly policy: StoredPolicy;
  readonly sources: PolicySources;
}

const columns = `p.community_id as "communityId", p.version, nullif(p.in_force_from, '-infinity') as "inForceFrom", p.figures as policy, p.sources`;
/** What may still hold at an instant or later: the version in force then, and those after it. */
export const policiesFrom = {
  name: 'policies_from',
  text: `select ${columns} from policies p where p.community_id = any ($1::uuid[])
    and p.version >= (select max(q.version) from policies q where q.community_id = p.community_id and q.in_force_from <= $2::timestamptz) order by p.community_id, p.version`,
};
export const policiesOfCommunity = { name: 'policies_of_community', text: `select ${columns} from policies p where p.community_id = $1 order by p.version` };
export const policiesByKeys = {
  name: 'policies_by_keys',
  text: `select ${columns} from unnest($1::uuid[], $2::int[]) a (community_id, version) join policies p using (community_id, version)`,
};

/** An office or community, as a line of them from headquarters down knows it. */
export interface OfficeRow {
  readonly id: string;
  readonly organisationId: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly level: CommunityLevel;
  readonly timeZone: string;
}
const office = `id, organisation_id as "organisationId", parent_id as "parentId", code, name, level, time_zone as "timeZone"`;
const up = `up as (select c.*, 0 as height from communities c where c.id = $1
    union all select c.*, up.height + 1 from up join communities c on c.id = up.parent_id where up.height < 8)`;
/** An office under those over it, headquarters first. */
export const lineOf = { name: 'policy_line', text: `with recursive ${up} select ${office} from up order by height desc` };
/** The same with whatever is below it at this moment, the nearer first. */
export const familyRows = {
  name: 'policy_family',
  text: `with recursive ${up}, down as (select up.* from up where height = 0
      union all select c.*, down.height - 1 from down join communities c on c.parent_id = down.id where down.height > -8),
    family as (select * from up union select * from down)
    select ${office} from family order by height desc, id`,
};

export const communityVersions = { name: 'community_versions', text: 'select community_id as "communityId", version from subjects where community_id = any ($1::uuid[]) and id = community_id' };

/** A deadline as a preview reads it, with what its page goes on from. */
export type PreviewRow = Pick<Deadline, 'rule' | 'basis' | 'policyVersion' | 'startsAt' | 'warnAt' | 'dueAt' | 'metAt' | 'cancelledAt' | 'clock' | 'pause'> & { readonly subjectId: string; readonly key: string };

// Back-entries 补录 are left out of on-time rates, and so of this.
const period = `d.due_at >= $2::timestamptz and d.due_at < $3::timestamptz and not d.quiet`;
const previewed = `select d.subject_id as "subjectId", d.key, d.rule, d.basis, d.policy_version as "policyVersion", d.starts_at as "startsAt", d.warn_at as "warnAt", d.due_at as "dueAt",
  d.met_at as "metAt", d.cancelled_at as "cancelledAt", d.clock, d.pause from deadlines d where d.community_id = $1::uuid and ${period}`;
const order = 'order by d.due_at, d.subject_id, d.key';
export const previewPage = { name: 'policy_preview', text: `${previewed} ${order} limit $4` };
export const previewPageAfter = { name: 'policy_preview_after', text: `${previewed} and (d.due_at, d.subject_id, d.key) > ($5::timestamptz, $6::uuid, $7::text) ${order} limit $4` };
export const previewCount = { name: 'policy_preview_count', text: `select count(*)::int as count from deadlines d where d.community_id = any ($1::uuid[]) and ${period}` };
