import { FORM_FIELDS, FORM_SECTIONS, latestVersion, type Instant } from '@huiyin/domain';
import { fileItem } from '../modules/archive/commands.ts';
import { isFailure, type Failure } from '../modules/base/user-errors.ts';
import { issueForms } from '../modules/blank-form/commands.ts';
import { take } from '../modules/custody/commands.ts';
import { custodyIn } from '../modules/custody/queries.ts';
import { approveDocument, draftDocument, reviewDocument } from '../modules/document/commands.ts';
import type { ArchiveItemFileInput } from '../modules/types.generated.ts';
import { globalId } from '../platform/ids.ts';
import { PASSWORD } from './cast.ts';
import { later } from './hours.ts';
import { refused, staffIdOf, type Settled } from './settle.ts';

const ARCHIVED: readonly Pick<ArchiveItemFileInput, 'kind' | 'title' | 'place' | 'retentionYears' | 'archivedOn'>[] = [
  { kind: 'HANDOVER_DOCUMENT', title: '项目承接查验记录（全套）', place: '档案室 1 号柜 1 层', retentionYears: null, archivedOn: '2012-09-01' },
  { kind: 'PROPERTY_FILE', title: '电梯安装及年检资料', place: '档案室 1 号柜 3 层', retentionYears: 30, archivedOn: '2012-09-01' },
  { kind: 'REGISTER_VOLUME', title: '2014 年投诉台账（装订册）', place: '档案室 2 号柜 1 层', retentionYears: 10, archivedOn: '2015-01-12' },
];

const sure = <T extends object>(what: string, answer: T | Failure): T => {
  if (isFailure(answer)) throw refused(what, answer);
  return answer as T;
};

/** A template that three people signed, blank forms, a custodian and an archive list; what is there already stays as it is. */
export async function layOutPaper(settled: Settled, from: Instant): Promise<void> {
  const communityId = globalId('Community', settled.organisationId, settled.communityId);
  await template(settled, communityId, from);
  const custodian = await settled.contextOf('custodian', later(from, 30));
  if ((await custodyIn(custodian, communityId)) === null) sure('taking custody', await take(custodian, { communityId, password: PASSWORD, expectedVersion: 0 }));
  const issuedToId = globalId('Staff', settled.organisationId, staffIdOf(settled, 'front-desk'));
  sure('issuing blank forms', await issueForms(custodian, { communityId, count: 10, issuedToId, note: '停电断网备用', idempotencyKey: 'demo:blank-forms' }));
  for (const [index, item] of ARCHIVED.entries()) sure('filing', await fileItem(custodian, { ...item, communityId, idempotencyKey: `demo:archive-${index}` }));
}

async function template(settled: Settled, communityId: string, from: Instant): Promise<void> {
  const content = {
    title: '客户投诉受理登记表', code: 'QR-KF-01', edition: 'A/0', footer: '本表由客户服务中心填写，台账保管人归档。', retentionYears: 5,
    sections: FORM_SECTIONS.map((section) => ({ section })), fields: FORM_FIELDS.map((field) => ({ field })),
  };
  let { document } = sure('drafting the template', await draftDocument(await settled.contextOf('customer-supervisor', from), { communityId, kind: 'FORM_TEMPLATE', content, idempotencyKey: 'demo:template' }));
  const at = (): { documentId: string; expectedVersion: number; password: string } => ({ documentId: globalId('ControlledDocument', settled.communityId, document.state.id), expectedVersion: document.version, password: PASSWORD });
  if (latestVersion(document.state).status === 'DRAFTED') ({ document } = sure('reviewing the template', await reviewDocument(await settled.contextOf('quality', later(from, 10)), at())));
  if (latestVersion(document.state).status === 'REVIEWED') sure('approving the template', await approveDocument(await settled.contextOf('leader', later(from, 20)), at()));
}
