// A week in a community, step by step: complaints on their course, incidents raised, written about and stood down.
import { COURSE } from './volume.mjs';

/** Complaints that are open at a time. */
const OPEN = 40;
/** Steps from one incident to the next, and how long one lasts. */
const INCIDENT_EVERY = 120;
const INCIDENT_LASTS = 24;
const TITLES = ['三单元电梯厅灯不亮', '楼上装修周末施工噪音大，多次劝阻无效', '地库 B2 车位被占', '水管爆裂，厨房进水', '门禁卡刷不开', '前台态度不好'];
const LINES = ['两人走楼梯到现场，门口有烟味', '12层两户共五人已疏散到楼下', '已拨打119，消防车十分钟内到达南门', '3栋电梯和燃气暂停使用', '业主群有人发视频，已联系群主'];

/**
 * @param {ReturnType<typeof import('./graphql.mjs').graphqlClient>} client
 * @param {import('./found.mjs').Community} community with everybody of `COURSE`, and a centre manager `centre`
 */
export function week(client, community) {
  /** @type {{ id: string, version: number, step: number }[]} */
  const open = [];
  /** @type {{ id: string, drill: boolean } | null} */
  let incident = null;
  const done = { registered: 0, closed: 0, incidents: 0, drills: 0 };
  const token = (/** @type {string} */ who) => community.people[who]?.token;

  /** @param {number} at */
  async function registerOne(at) {
    const { complaint } = await client.command('complaintRegister', { communityId: community.id, channel: 'PHONE', content: 'FACILITY', severity: ['NORMAL', 'URGENT', 'MAJOR'][at % 3], title: `${TITLES[at % TITLES.length]} ${at}`, location: `${1 + (at % 6)} 栋一层`, idempotencyKey: `week ${at}` }, 'complaint { id version }', token('desk'));
    open.push({ ...complaint, step: 0 });
    done.registered += 1;
  }

  /** @param {number} at */
  async function goOn(at) {
    const one = open[at % open.length];
    const step = COURSE[one?.step ?? 0];
    if (one === undefined || step === undefined) throw new Error('no complaint is open');
    const [who, command, input] = step;
    // What its deadlines did meanwhile is a version too.
    const { complaint: now } = await client.ask('query ($id: ID!) { complaint(id: $id) { version } }', { id: one.id }, token('desk'));
    await client.command(command, { complaintId: one.id, expectedVersion: now.version, ...input, ...(command === 'complaintDispatch' ? { departmentId: community.departments['ENGINEERING'] } : {}) }, 'complaint { id }', token(who));
    one.step += 1;
    if (one.step < COURSE.length) return;
    open.splice(open.indexOf(one), 1);
    done.closed += 1;
  }

  /** @param {number} at */
  async function emergency(at) {
    const drill = done.incidents % 5 === 4;
    if (incident === null) {
      const raised = await client.command('incidentRaise', { communityId: community.id, playbook: 'FIRE', departmentId: community.departments['ENGINEERING'], level: 1 + (done.incidents % 4), place: '3栋12层', title: `3栋12层住户起火 ${at}`, drill, idempotencyKey: `week ${at}` }, 'incident { id }', token('centre'));
      incident = { id: raised.incident.id, drill };
    } else if (at % INCIDENT_EVERY === INCIDENT_LASTS) {
      await client.command('incidentStandDown', { incidentId: incident.id, reason: '误报，一场虚惊' }, 'incident { id }', token('centre'));
      done.incidents += 1;
      done.drills += Number(incident.drill);
      incident = null;
    } else {
      await client.command('incidentLog', { incidentId: incident.id, kind: 'REPORT', text: `${LINES[at % LINES.length]} ${at}` }, 'incident { id }', token('centre'));
    }
  }

  return {
    done,
    /** What is recorded next. @param {number} at which step it is */
    step: (at) => {
      if (at % INCIDENT_EVERY <= INCIDENT_LASTS && at % 2 === 0) return emergency(at);
      return open.length < OPEN ? registerOne(at) : goOn(at);
    },
  };
}
