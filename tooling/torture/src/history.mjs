// What the clients saw against what the register holds. Pure, so that its own tests can show that it finds a lost,
// doubled, missing or disordered number.

/**
 * @typedef {object} Intent one wish to register, whatever number of attempts it took
 * @property {string} key its idempotency key, which is also the complaint's title
 * @property {number} firstBegin when its first attempt was sent, in monotonic milliseconds
 * @property {number | null} acknowledgedAt when the answer with the number was there; null: never
 * @property {string | null} number as acknowledged
 */
/** @typedef {{ key: string, number: string }} Row a complaint of the register */

/** @param {string} number `YYSJ-2026-00012` @returns {{ volume: string, serial: number }} */
function parts(number) {
  const at = number.lastIndexOf('-');
  return { volume: number.slice(0, at), serial: Number(number.slice(at + 1)) };
}

/** @template T @param {readonly T[]} items @param {(item: T) => string} of @returns {Map<string, T[]>} */
function groups(items, of) {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  for (const item of items) {
    const group = found.get(of(item));
    if (group) group.push(item);
    else found.set(of(item), [item]);
  }
  return found;
}

/**
 * @param {readonly Intent[]} intents @param {readonly Row[]} rows
 * @returns what is wrong, each as a list of what it was found on; and what was committed without an answer
 */
export function compare(intents, rows) {
  const byNumber = groups(rows, (row) => row.number);
  const byKey = groups(rows, (row) => row.key);
  const known = new Set(intents.map((intent) => intent.key));
  const acknowledged = intents.filter((intent) => intent.number !== null);
  return {
    acknowledged: acknowledged.length,
    /** Acknowledged, and the register does not have it, or has another complaint under that number. */
    lost: acknowledged.filter(({ key, number }) => !byNumber.get(String(number))?.some((row) => row.key === key)).map(({ key, number }) => `${number} of ${key}`),
    gaps: [...groups(rows, (row) => parts(row.number).volume)].flatMap(([volume, group]) => {
      const serials = new Set(group.map((row) => parts(row.number).serial));
      return Array.from({ length: Math.max(...serials) }, (_, at) => at + 1).filter((serial) => !serials.has(serial)).map((serial) => `${volume} ${serial}`);
    }),
    doubles: [...byNumber].filter(([, group]) => group.length > 1).map(([number]) => number),
    /** A key with two complaints: a repeated attempt was taken for a new one. */
    repeats: [...byKey].filter(([, group]) => group.length > 1).map(([key]) => key),
    /** Two keys that were told the same number. */
    shared: [...groups(acknowledged, ({ number }) => String(number))].filter(([, group]) => group.length > 1).map(([number]) => number),
    strangers: rows.filter((row) => !known.has(row.key)).map((row) => row.number),
    unacknowledged: intents.filter(({ key, number }) => number === null && byKey.has(key)).length,
    disorder: disorder(acknowledged),
  };
}

/**
 * A call that ended before another began has the lower number: the order of the register agrees with real time.
 * @param {readonly Intent[]} acknowledged
 * @returns {string[]}
 */
function disorder(acknowledged) {
  /** @type {string[]} */
  const found = [];
  for (const group of groups(acknowledged, ({ number }) => parts(String(number)).volume).values()) {
    const ended = [...group].sort((a, b) => Number(a.acknowledgedAt) - Number(b.acknowledgedAt));
    let next = 0;
    let highest = 0;
    for (const intent of [...group].sort((a, b) => a.firstBegin - b.firstBegin)) {
      for (; next < ended.length && Number(ended[next]?.acknowledgedAt) < intent.firstBegin; next += 1) highest = Math.max(highest, parts(String(ended[next]?.number)).serial);
      if (parts(String(intent.number)).serial <= highest) found.push(`${intent.number} began after ${highest} was acknowledged`);
    }
  }
  return found;
}
