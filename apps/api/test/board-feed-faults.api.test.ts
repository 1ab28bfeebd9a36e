// The wall board's feed when the database fails it: no word of it is older than it looks.
import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { shown, watch } from './board-kit.ts';
import { foundOrganisation, register, startTestServer } from './testkit.ts';

/** All rows of all tables, but for what only helps to search, aside; and back again, over whatever was written since. */
const EACH_TABLE = `for t in select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'complaint_words') loop`;
const KEEP = `create schema kept; do $$ declare t record; begin ${EACH_TABLE} execute format('create table kept.%1$I as table public.%1$I', t.name); end loop; end $$`;
const BRING_BACK = `do $$ declare t record; begin set local session_replication_role = replica;
  ${EACH_TABLE} execute format('delete from public.%1$I', t.name); execute format('insert into public.%1$I overriding system value select * from kept.%1$I', t.name); end loop; end $$`;

describe('a database that fails', () => {
  test('no heartbeat while it does not answer; on its return the feed goes on', async () => {
    const own = await startTestServer({ fresh: true });
    const mine = await foundOrganisation(own);
    const board = await watch(own, mine.people.desk.token, [mine.communityId]);
    await board.next();
    const holder = new pg.Client({ connectionString: own.database.adminUrl });
    await holder.connect();
    await holder.query('begin; lock table volumes in access exclusive mode');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = board.events.length;
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    expect(board.events.length).toBe(before);
    await holder.query('rollback');
    await board.next();

    const name = new URL(own.database.adminUrl).pathname.slice(1);
    const outside = new pg.Client({ connectionString: own.database.adminUrl.replace(/\/[^/]*$/, '/postgres') });
    await outside.connect();
    await holder.end();
    await outside.query(`alter database "${name}" with allow_connections false`);
    await outside.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const gone = board.events.length;
    const refused = await watch(own, mine.people.desk.token, [mine.communityId]).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    expect([board.events.length, refused?.events ?? []]).toEqual([gone, []]);
    await outside.query(`alter database "${name}" with allow_connections true`);
    await board.next();
    await register(own, mine, mine.people.desk);
    await board.next('BoardChange');
    expect(shown(board.events)[0]!.figures.openComplaints).toBe(1);
    board.close();
    await outside.end();
    await own.close();
  });

  test('an older database that was brought back is shown afresh, to those who watch and to those who come back', async () => {
    const own = await startTestServer({ fresh: true });
    const mine = await foundOrganisation(own);
    await register(own, mine, mine.people.desk);
    await own.admin(KEEP);
    const board = await watch(own, mine.people.desk.token, [mine.communityId]);
    await board.next();
    await register(own, mine, mine.people.desk);
    const { cursor, sequence } = await board.next('BoardChange');
    await own.admin(BRING_BACK);
    const back = await board.next();
    expect(back).toMatchObject({ __typename: 'BoardSnapshot', sequence: sequence - 1, communities: [{ figures: { openComplaints: 1 } }] });
    const again = await watch(own, mine.people.desk.token, [mine.communityId], { after: cursor });
    expect(await again.next()).toMatchObject({ __typename: 'BoardSnapshot', sequence: sequence - 1 });
    // What is written then stands where something else stood: the number alone would hide it.
    await register(own, mine, mine.people.desk, { title: '另一件' });
    const later = await board.next('BoardChange');
    expect(later.sequence).toBe(sequence);
    const third = await watch(own, mine.people.desk.token, [mine.communityId], { after: cursor });
    expect(await third.next()).toMatchObject({ __typename: 'BoardSnapshot', sequence });
    [board, again, third].forEach((one) => one.close());
    await own.close();
  });
});
