import { describe, expect, test } from '@jest/globals';
import { withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { freshDatabase, workerDatabase } from '@huiyin/tooling-jest/database.mjs';

describe('databases for tests', () => {
  test('a worker has one, made once however many ask', async () => {
    const asked = await Promise.all([workerDatabase(), workerDatabase(), workerDatabase()]);
    expect(new Set(asked.map((database) => database.appUrl)).size).toBe(1);
    await withClient(asked[0].appUrl, async (client) => {
      expect((await client.query('select current_database() as name')).rows).toEqual([{ name: asked[0].name }]);
    });
  });

  test('fresh ones are apart and vanish, even while somebody is connected', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    await withClient(one.ownerUrl, (client) => client.query('create table only_here (id int primary key)'));
    await withClient(other.ownerUrl, async (client) => {
      expect((await client.query("select to_regclass('only_here') as found")).rows).toEqual([{ found: null }]);
      await other.drop();
    });
    await one.drop();
    await withClient((await workerDatabase()).adminUrl, async (client) => {
      expect((await client.query('select 1 from pg_database where datname = any($1)', [[one.name, other.name]])).rowCount).toBe(0);
    });
  });

  test('the application role owns nothing, makes nothing and passes no row-level security', async () => {
    const database = await workerDatabase();
    await withClient(database.appUrl, async (client) => {
      const { rows } = await client.query('select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user');
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
      await expect(client.query('create table t (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('create schema s')).rejects.toMatchObject({ code: '42501' });
      expect((await client.query('select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user')).rowCount).toBe(0);
    });
    await withClient(database.ownerUrl, async (client) => {
      expect((await client.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
      expect((await client.query("select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = 'public'")).rows).toEqual([{ owner: 'huiyin_owner' }]);
    });
  });
});
