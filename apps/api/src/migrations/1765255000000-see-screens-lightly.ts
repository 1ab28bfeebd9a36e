import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A screen that was seen within the minute is left alone. Before, its row was locked all the same at each look: of 2,000
 * screens, looked at every four seconds, 500 locks a second and their log.
 */
export class SeeScreensLightly1765255000000 implements MigrationInterface {
  name = 'SeeScreensLightly1765255000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(standing);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const standing = `
create or replace function screen_standing(p_hash bytea, p_address text, p_overlap interval) returns integer
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  token screen_tokens%rowtype; standing integer;
begin
  perform set_config('app.screen_token', encode(p_hash, 'hex'), true);
  select * into token from screen_tokens where token_hash = p_hash;
  if not found then return null; end if;
  perform set_config('app.organisation', token.organisation_id::text, true), set_config('app.communities', array[token.community_id]::text, true);
  select version into standing from board_screens where community_id = token.community_id and id = token.screen_id and status = 'PAIRED';
  if not found then return null; end if;
  if token.expires_at <= clock_timestamp() then
    return (select 0 from screen_tokens where community_id = token.community_id and screen_id = token.screen_id
      and created_at > token.created_at and first_used_at is not null and expires_at > clock_timestamp() limit 1);
  end if;
  if token.first_used_at is null then
    update screen_tokens set first_used_at = clock_timestamp() where token_hash = p_hash and first_used_at is null;
    update screen_tokens set expires_at = least(expires_at, clock_timestamp() + p_overlap)
      where community_id = token.community_id and screen_id = token.screen_id and token_hash <> p_hash and created_at <= token.created_at;
  end if;
  if not exists (select from screen_sightings where community_id = token.community_id and screen_id = token.screen_id and seen_at >= clock_timestamp() - interval '1 minute') then
    insert into screen_sightings values (token.community_id, token.screen_id, token.organisation_id, clock_timestamp(), p_address)
      on conflict (community_id, screen_id) do update set seen_at = excluded.seen_at, address = excluded.address;
  end if;
  return standing;
end $$;
`;
