// Stands in for the API's command line in the tests of `npm start` and `npx huiyin`.
import pg from 'pg';

const [command, ...rest] = process.argv.slice(2);
const client = new pg.Client({ connectionString: command === 'migrate' ? process.env.DATABASE_OWNER_URL : process.env.DATABASE_URL });
await client.connect();
if (command === 'migrate') await client.query('create table if not exists kept (id bigint primary key); grant select, insert on kept to huiyin_app');
if (command === 'echo') console.log(JSON.stringify({ rest, cwd: process.cwd(), user: (await client.query('select current_user')).rows[0].current_user }));
await client.end();
process.exit(command === 'fail' ? 7 : 0);
