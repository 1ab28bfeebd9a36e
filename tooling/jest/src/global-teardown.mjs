import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { huiyinTestServer: server, huiyinTestFolder: folder } = /** @type {any} */ (globalThis);
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
