const columns = `n.number, n.version, n.organisation_id as "organisationId", n.state`;

export const noticesOfNumbers = { name: 'notices_of_numbers', text: `select ${columns} from notices n where n.community_id = any ($1::uuid[]) and n.number = any ($2::text[]) and n.released` };

/** By its id, once it was released. */
export const releasedNotice = { name: 'notice_released', text: `select ${columns} from notices n where n.community_id = $1 and n.id = $2 and n.released` };

/** By its number, whatever became of it, with what names the one in its place. */
export const noticeOfNumber = {
  name: 'notice_of_number',
  text: `select ${columns}, (select json_build_object('number', r.number, 'state', json_build_object('communityId', r.community_id, 'contentHash', r.state->>'contentHash')) from notices r
    where r.community_id = n.community_id and r.id = (n.state->'ending'->>'noticeId')::uuid) as "replacedBy" from notices n where n.community_id = $1 and n.number = $2`,
};
/** What was on the public page and holds beyond an instant, the latest ones; beside it those it replaced, twice over, and those in its place. */
export const noticesOnPage = {
  name: 'notices_on_page',
  text: `with own as materialized (
      select * from notices where community_id = $1 and published_at is not null and valid_until > $2 and state->'channels' @> '[{"medium": "PAGE"}]' order by published_at desc, id desc limit $3),
    before as materialized (select * from notices where community_id = $1 and id in (select (state->>'replaces')::uuid from own)),
    others as (
      select * from before
      union all select * from notices where community_id = $1 and id in (select (state->>'replaces')::uuid from before)
      union all select * from notices where community_id = $1 and id in (select (state->'ending'->>'noticeId')::uuid from own))
    select ${columns}, true as listed from own n union all select ${columns}, false as listed from others n`,
};
