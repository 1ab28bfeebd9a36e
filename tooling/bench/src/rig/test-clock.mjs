// The clock of an API that was started with `HUIYIN_CLOCK=manual`.

/** @param {{ port: number }} api @param {number} at epoch milliseconds */
export async function setClock(api, at) {
  const answer = await fetch(`http://127.0.0.1:${api.port}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now: new Date(at).toISOString() }) });
  if (!answer.ok) throw new Error(`the clock was not set: ${answer.status} ${await answer.text()}`);
}
