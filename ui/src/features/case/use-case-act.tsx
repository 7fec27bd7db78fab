import { useState, type ReactNode } from 'react';
import type { CommandName } from '../../api/client';
import type { CasePage } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct, useApi, type Act } from '../../app/query';
import { href } from '../../app/routes';
import { Button } from '../../components/Button';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { Timeline } from '../../components/Timeline';
import { useText } from '../../i18n';
import { BUT_VOTES } from './history';
import { useHappenings } from './HistoryTab';

/** Acts that are decided on the version somebody saw. The others fit any state of the case. */
const VERSIONED: ReadonlySet<CommandName> = new Set([
  'correct_parties',
  'validate',
  'route_case',
  'assign_reviewers',
  'ask_clarification',
  'record_answers',
  'close_round',
  'extend_clock',
  'record_re_review',
  'decide_without_meeting',
  'circulate',
  'propose_correction',
  'countersign_correction',
  'refuse_correction',
  'reopen_decision',
  'uphold_decision',
  'sign_decision',
  'clear_condition',
  'close_case',
]);

/** An act on a case, done on the version that was there when its form was opened. */
export interface CaseAct<N extends CommandName> extends Act<N> {
  /** The version to send: what the person saw, not what has come since. */
  version: number;
  fieldError: (field: string) => string | undefined;
  /** What went wrong, or what changed meanwhile. It stands above the form. */
  notices: ReactNode;
}

/**
 * Does something to a case. Screens follow the record as it grows; a form must
 * not: who began it on one state decides knowingly whether to go on upon another.
 */
export function useCaseAct<N extends CommandName>(name: N, page: CasePage): CaseAct<N> {
  const act = useAct(name);
  const fieldError = useFieldError(act);
  // After one's own act the page is read again, and what it then shows is what one has seen.
  const [seen, setSeen] = useState<{ version: number | null; at: number }>(() => ({
    version: page.version,
    at: Date.now(),
  }));
  const version = seen.version ?? page.version;
  const conflict = act.error?.kind === 'conflict';
  const changed = VERSIONED.has(name) && page.version !== version && !act.pending;
  return {
    ...act,
    act: async (request) => {
      const outcome = await act.act(request);
      if (outcome.ok) setSeen({ version: null, at: Date.now() });
      return outcome;
    },
    version,
    fieldError,
    notices: (
      <>
        {(conflict || changed) && (
          <Changed
            page={page}
            since={seen.at}
            onGoOn={() => {
              setSeen({ version: page.version, at: Date.now() });
              act.clear();
            }}
          />
        )}
        <ErrorSummary errors={act.errors} />
      </>
    ),
  };
}

function Changed({
  page,
  since,
  onGoOn,
}: {
  page: CasePage;
  since: number;
  onGoOn: () => void;
}) {
  const { t } = useText();
  const { id } = page.line;
  const history = useApi('history', { case: id, groups: BUT_VOTES }, { tags: [`case:${id}`] });
  const lines = history.data?.lines ?? [];
  const newer = lines.filter((line) => Date.parse(line.at) >= since);
  const happenings = useHappenings(newer.length > 0 ? newer : lines.slice(0, 1));
  return (
    <Notice tone="due" title={t('case-changed-title')}>
      <p>{t('case-changed-text')}</p>
      <Timeline items={happenings} />
      <ButtonRow>
        <ButtonLink href={href('case', { id, tab: 'overview' })}>{t('case-changed-look')}</ButtonLink>
        <Button onPress={onGoOn}>{t('case-changed-go-on')}</Button>
      </ButtonRow>
    </Notice>
  );
}
