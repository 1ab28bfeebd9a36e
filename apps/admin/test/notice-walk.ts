// Notices to look at: one that is drafted twice and has something in its words, one that is out and hangs nowhere yet.
import { noticeKit, type NoticeOrganisation } from '../../api/test/notice-kit.ts';
import type { TestServer } from '../../api/test/testkit.ts';

const HOUR_MS = 3_600_000;
const from = (ms: number): string => new Date(Date.now() + ms).toISOString();

export async function fillNotices(server: TestServer, org: NoticeOrganisation): Promise<{ readonly drafted: string; readonly released: string }> {
  const of = noticeKit(server, org);
  const eventAt = from(-HOUR_MS / 60);
  const written = { validUntil: from(48 * HOUR_MS), places: [{ building: '1栋', name: '1栋大堂' }] };
  const first = await of.draft(await of.request({ eventAt }), written);
  const drafted = await of.draft(first, { ...written, texts: [{ language: 'zh-CN', title: '关于3栋停电的通知', body: '因线路故障停电，请登陆公众号查看。' }] });
  const released = await of.released({ eventAt }, written);
  return { drafted: drafted.id, released: released.id };
}
