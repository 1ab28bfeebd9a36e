// Stands in for the API: one port, one table, ends on SIGTERM.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
pool.on('error', () => {});
const server = createServer(async (_request, response) => {
  const { rows } = await pool.query('select count(*)::int as rows from kept');
  response.end(JSON.stringify({ ...rows[0], pid: process.pid, nodeEnv: process.env.NODE_ENV, flags: process.execArgv, data: process.env.HUIYIN_DATA_DIR }));
});
server.listen(Number(process.env.PORT), process.env.HOST, () => console.log('ready'));
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end().then(() => console.log('api ended cleanly'));
});
