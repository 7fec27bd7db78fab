import type { ProjectedVote, Projector } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { useApi } from '../../app/query';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n';
import { ItemClock } from './ItemClock';
import styles from './projector.module.css';

/** What hangs on the wall: what is discussed, whether there is a quorum, how far the vote is. */
export function ProjectorPage({ params }: PageProps) {
  const seen = useApi(
    'projector',
    { meeting: params.id ?? '' },
    { tags: ['meeting', 'docket', 'interests', 'committee', 'guidance'] },
  );
  return <Loaded reading={seen}>{(shown) => <Shown shown={shown} />}</Loaded>;
}

const STAGES = {
  called: 'projector-waiting',
  open: 'projector-none',
  adjourned: 'projector-over',
  completed: 'projector-over',
  called_off: 'projector-off',
} as const;

function Shown({ shown }: { shown: Projector }) {
  const { t } = useText();
  const { item } = shown;
  const heading = item
    ? (item.title ??
      (item.number
        ? t('projector-number-only', { number: item.number })
        : t('projector-confidential', { position: item.position })))
    : t(STAGES[shown.stage]);
  const quorum = item?.quorum;
  return (
    <div className={styles.wall}>
      <p lang={langOf(shown.title)}>{shown.title}</p>
      <div role="status">
        {item && (
          <p>
            {t('projector-item', { position: item.position, count: shown.items })}
            {item.number && item.title && ` · ${item.number}`}
          </p>
        )}
        <h1 lang={langOf(heading)}>{heading}</h1>
        {quorum && (
          <p className={styles.line} data-tone={quorum.met ? 'met' : 'over'}>
            {t('item-quorum-line', {
              met: quorum.met ? 'yes' : 'no',
              present: quorum.present,
              needed: quorum.needed,
            })}
          </p>
        )}
        {item?.vote && <Vote vote={item.vote} />}
      </div>
      {item?.begun_at && (
        <p>
          <ItemClock since={item.begun_at} />
        </p>
      )}
    </div>
  );
}

function Vote({ vote }: { vote: ProjectedVote }) {
  const words = useText();
  const { t } = words;
  const { stage, voted, electorate: count, result } = vote;
  switch (stage) {
    case 'put':
      return <p className={styles.line}>{t('projector-vote-put')}</p>;
    case 'open':
      return (
        <p className={styles.line}>
          {voted < count
            ? t('projector-vote-open', { voted, count })
            : t('projector-vote-all', { count })}
        </p>
      );
    case 'declared':
      return (
        <>
          <p className={styles.line}>{t('projector-vote-declared')}</p>
          {result && (
            <p className={styles.result} data-tone={result === 'carried' ? 'met' : 'over'}>
              {words.word('result', result)}
            </p>
          )}
        </>
      );
    case 'withdrawn':
      return null;
  }
}
