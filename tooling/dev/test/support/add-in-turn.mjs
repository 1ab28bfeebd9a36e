import { readFileSync, writeFileSync } from 'node:fs';
import { inTurn } from '../../src/process-lock.mjs';

const [lock, counter, times] = process.argv.slice(2);
for (let done = 0; done < Number(times); done += 1) {
  await inTurn(lock ?? '', async () => {
    const seen = Number(readFileSync(counter ?? '', 'utf8'));
    await new Promise((resume) => setImmediate(resume));
    writeFileSync(counter ?? '', String(seen + 1));
  });
}
