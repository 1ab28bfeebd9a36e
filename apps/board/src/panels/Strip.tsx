import type { NoticeLine } from '../feed/lines.ts';
import { pageAt } from '../look/paging.ts';
import type { IncidentWords } from './words.ts';
import type { ZoneTime } from '../look/zone-time.ts';

interface Props {
  readonly notices: readonly NoticeLine[];
  readonly shownFor: number;
  readonly zone: ZoneTime;
  readonly words: IncidentWords;
}

/** Drills that run besides what is real, and notices in force, one after the other. */
export function Strip({ drills, ...props }: Props & { readonly drills: number }) {
  if (drills === 0 && props.notices.length === 0) return null;
  return (
    <div className="strip">
      {drills > 0 && <p className="drill-plate">{props.words.drill} · {props.words.drillsToo(drills)}</p>}
      <Notice {...props} />
    </div>
  );
}

function Notice({ notices, shownFor, zone, words }: Props) {
  const { from, pages } = pageAt(shownFor, notices.length, 1);
  const notice = notices[from];
  if (notice === undefined) return null;
  return (
    <p className="notice">
      <b>{words.notices}{pages > 1 && ` ${from + 1}/${pages}`}</b>
      <span className="notice-title">{notice.title}</span>
      {notice.place !== null && <span className="quiet">{notice.place}</span>}
      {notice.validUntil !== null && <span className="quiet">{words.noticeUntil(`${zone.day(notice.validUntil).slice(5)} ${zone.clock(notice.validUntil).slice(0, 5)}`)}</span>}
    </p>
  );
}
