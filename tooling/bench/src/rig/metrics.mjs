// What the server says of itself on /metrics.

/** @param {number} port @returns {Promise<Record<string, number>>} what it counts of shared subscriptions */
export async function counted(port) {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Object.fromEntries([...text.matchAll(/^huiyin_live_(\w+) (\d+)$/gm)].map(([, name, value]) => [String(name), Number(value)]));
}
