import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies come into force at an instant and say where they come from; approving one writes into many books at once. */
export class VersionPolicies1764950000000 implements MigrationInterface {
  name = 'VersionPolicies1764950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policies);
    await runner.query(inForce);
    await runner.query(together);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const policies = `
alter table policies
  -- What is there came with the opening: it holds for whatever is older, too.
  add in_force_from timestamptz(3) not null default '-infinity',
  add sources jsonb not null default '{}';
alter table policies alter in_force_from drop default, alter sources drop default;
call install_row_writer('policies');
-- One document of figures an office.
create unique index documents_one_policy on documents (community_id) where kind = 'POLICY';
`;

/** Whatever else \`viewer_of\` tells by now stays as it is: only which version it takes changes. */
const inForce = `
do $$
declare
  old text := 'from policies where community_id = c.id order by version desc limit 1';
  source text := pg_get_functiondef('viewer_of(uuid)'::regprocedure);
begin
  if position(old in source) = 0 then raise exception 'viewer_of does not choose a policy as it did.'; end if;
  execute replace(source, old, 'from policies where community_id = c.id and in_force_from <= (select clock_now()) order by version desc limit 1');
end $$;
`;

const together = `
-- As journal_append, but all or nothing: unless every subject is as the caller read it, nothing is written. \`whole\`
-- names offices; one opened below them meanwhile counts as a change too. The detail says how each append would have ended.
create function journal_append_together(p jsonb, whole uuid[]) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  done jsonb := journal_append(p);
begin
  if exists (select from jsonb_array_elements(done) as o(value) where o.value->>'outcome' <> 'appended')
    or exists (select from communities where parent_id = any (whole) and not id = any (whole)) then
    raise exception 'Not everything is as it was read.' using errcode = 'HY005', detail = done::text;
  end if;
  return done;
end $$;
revoke all on function journal_append_together(jsonb, uuid[]) from public;
grant execute on function journal_append_together(jsonb, uuid[]) to huiyin_app;
`;
