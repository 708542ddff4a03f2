import { useMemo } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { PctMilestone, PctTimeline } from '#shared/law/pct/pct-timeline';
import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import { WhyOf } from '../app/panels/WhyOf';
import type { FamilyAccess } from '../app/state/use-family';
import { milestoneWords, officeSentence } from '../charts/pct/pct-words';
import { dateToText } from '../ui/marks/DateText';
import { OfficeForm } from './OfficeForm';
import type { PctTarget } from '../charts/pct/pct-target';
import type { OpenCard } from '../ui/surfaces/use-card';
import '../ui/surfaces/HoverCard.css';

export type PctCardProps = {
  readonly card: OpenCard<PctTarget>;
  readonly family: CaseFamily;
  readonly application: Application;
  readonly timeline: PctTimeline;
  readonly save: FamilyAccess['save'];
  readonly writable: boolean;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
};

/** The card of a mark: why the date is what it is; of an office, once chosen, also its decision. */
export const PctCard = ({ card, family, application, timeline, save, writable, onClose, onEnter, onLeave }: PctCardProps) => {
  const anchor = useMemo(() => ({ current: card.element }), [card.element]);
  // The line as it is now, also after a save.
  const line = card.target.kind === 'office' ? timeline.offices.find(({ office }) => card.target.kind === 'office' && office === card.target.line.office) : undefined;
  const name = card.target.kind === 'office' ? (line?.name ?? card.target.line.name) : card.target.milestone.title;
  return (
    <Popover
      className="hover-card pct-card"
      triggerRef={anchor}
      isOpen
      isNonModal={!card.chosen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom"
      offset={6}
    >
      <div role="presentation" onPointerEnter={onEnter} onPointerLeave={onLeave}>
        <Dialog aria-label={name} className="hover-card-body">
          {card.target.kind === 'milestone' ? (
            <Milestone family={family} milestone={card.target.milestone} />
          ) : line === undefined ? null : (
            <>
              {card.chosen ? <OfficeForm key={line.office} application={application} line={line} save={save} writable={writable} onClose={onClose} /> : null}
              {line.limit === undefined ? <p>{officeSentence(line)}</p> : <WhyOf family={family} limit={line.limit} />}
              {line.note === undefined ? null : <p className="quiet small">{line.note}</p>}
            </>
          )}
        </Dialog>
      </div>
    </Popover>
  );
};

const Milestone = ({ family, milestone }: { readonly family: CaseFamily; readonly milestone: PctMilestone }) => (
  <>
    {milestone.limit === undefined || milestone.state === 'done' || milestone.state === 'done-per-office-data' ? (
      <div className="why">
        <h3 className="why-title">
          {dateToText(milestone.date, true)} · {milestone.title}
        </h3>
        <p className="quiet">
          {milestoneWords[milestone.state]}
          {milestone.remark === undefined ? '' : `, ${milestone.remark}`}
        </p>
      </div>
    ) : null}
    {milestone.limit === undefined ? null : <WhyOf family={family} limit={milestone.limit} />}
  </>
);
