// Opens the database of a folder, says so in one line of JSON and leaves it on SIGTERM.
import { openDatabase } from '../../src/embedded-database.mjs';

const database = await openDatabase({ dataDir: process.argv[2] ?? '', purpose: 'serve' });
console.log(JSON.stringify({ ...database, serverPid: database.serverPid(), uid: process.getuid?.() }));
const alive = setInterval(() => {}, 1_000);
process.on('SIGTERM', async () => {
  await database.stop();
  clearInterval(alive);
});
