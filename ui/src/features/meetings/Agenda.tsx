import { useRef, useState, type KeyboardEvent } from 'react';
import type { AgendaItem, MeetingPage } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Icon } from '../../components/Icon';
import { MenuButton } from '../../components/MenuButton';
import { StatusLine } from '../../components/StatusLine';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { endWord } from './EndItem';
import styles from './meetings.module.css';
import { MoveTo } from './MoveTo';

const RESULTS = { carried: 'met', not_carried: 'over', no_quorum: 'over' } as const;

/** The agenda in order: read, moved and taken off by buttons alone. */
export function Agenda({ page, shown }: { page: MeetingPage; shown: string | null }) {
  const words = useText();
  const { t } = words;
  const move = useAct('move_item');
  const remove = useAct('remove_item');
  const mask = useAct('mask_item');
  const [moving, setMoving] = useState<AgendaItem | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const meeting = page.line.id;

  const moveTo = async (item: AgendaItem, position: number, by: 'up' | 'down' | 'menu' | 'keys') => {
    const outcome = await move.act({ meeting, version: page.version, item: item.id, position });
    if (!outcome.ok) return;
    setSaid(t('agenda-moved', { title: item.title, position }));
    // Moving the line took focus from its button: give it back, or the keyboard is lost.
    const last = by === 'up' ? position === 1 : position === page.items.length;
    const button = last && by !== 'menu' ? (by === 'up' ? 'down' : 'up') : by;
    const target =
      by === 'keys' ? `[data-item="${item.id}"]` : `[data-move="${item.id}-${button}"] button`;
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(target)?.focus());
  };

  // Alt and an arrow, on whatever of the item has the focus.
  const onKeys = (item: AgendaItem) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    const position = item.position + step;
    if (position >= 1 && position <= page.items.length) void moveTo(item, position, 'keys');
  };

  const toMask = (item: AgendaItem) => {
    const masked = !item.masked;
    void mask.act({ meeting, item: item.id, masked }).then((outcome) => {
      const done = masked ? 'agenda-masked-done' : 'agenda-unmasked-done';
      if (outcome.ok) setSaid(t(done, { title: item.title }));
    });
  };

  const takeOff = (item: AgendaItem) => {
    void remove.act({ meeting, item: item.id }).then((outcome) => {
      if (outcome.ok) setSaid(t('agenda-removed', { title: item.title }));
    });
  };

  if (page.items.length === 0) {
    return (
      <EmptyState title={t('agenda-none')}>
        <p>{t('agenda-none-text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ErrorSummary errors={[...move.errors, ...remove.errors, ...mask.errors]} />
      {page.items.some((item) => actionIn(item.actions, 'move_item')?.allowed) && (
        <p className={styles.count}>{t('agenda-keys')}</p>
      )}
      <ol className={styles.agenda} ref={list}>
        {page.items.map((item) => {
          const mover = actionIn(item.actions, 'move_item');
          const remover = actionIn(item.actions, 'remove_item');
          const masker = actionIn(item.actions, 'mask_item');
          const keys = mover?.allowed ? onKeys(item) : undefined;
          const result = item.motions.findLast((motion) => motion.result !== null)?.result ?? null;
          const now = item.id === page.current;
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- for the links and buttons in it
            <li key={item.id} data-now={now} data-shown={item.id === shown} onKeyDown={keys}>
              <span className={styles.position}>{words.formatNumber(item.position)}</span>
              <div>
                <a
                  href={href('meeting', { id: meeting }, { item: item.id })}
                  lang={langOf(item.title)}
                  data-item={item.id}
                  {...(now ? { 'aria-current': 'step' as const } : {})}
                >
                  {item.title}
                </a>
                <div className={styles.about}>
                  {item.number && <span className="number">{item.number}</span>}
                  {item.party && <span lang={langOf(item.party)}>{item.party}</span>}
                  {item.guidance && <span>{t('agenda-guidance')}</span>}
                  {item.minutes && (
                    <a href={href('minutes', { id: item.minutes })}>{t('agenda-minutes')}</a>
                  )}
                  {now && <Tag tone="accent">{t('agenda-now')}</Tag>}
                  {item.noting && item.end === null && <Tag>{t('item-noting')}</Tag>}
                  {item.end && <Tag>{endWord(words, item)}</Tag>}
                  {result && <Tag tone={RESULTS[result]}>{words.word('result', result)}</Tag>}
                  {item.masked && item.end === null && <Tag>{t('agenda-masked')}</Tag>}
                  {item.stub && <Tag tone="due">{t('agenda-stub')}</Tag>}
                  {item.quorum && !item.quorum.quorum.met && page.line.stage === 'open' && (
                    <Tag tone="over">{t('agenda-no-quorum')}</Tag>
                  )}
                </div>
              </div>
              {(mover?.allowed || remover?.allowed) && (
                <div className={styles.moves}>
                  {mover?.allowed && (
                    <>
                      <span data-move={`${item.id}-up`}>
                        <Button
                          tone="plain"
                          label={t('agenda-up', { title: item.title })}
                          refused={item.position === 1}
                          onPress={() => void moveTo(item, item.position - 1, 'up')}
                        >
                          <Icon name="up" />
                        </Button>
                      </span>
                      <span data-move={`${item.id}-down`}>
                        <Button
                          tone="plain"
                          label={t('agenda-down', { title: item.title })}
                          refused={item.position === page.items.length}
                          onPress={() => void moveTo(item, item.position + 1, 'down')}
                        >
                          <Icon name="down" />
                        </Button>
                      </span>
                    </>
                  )}
                  <span data-move={`${item.id}-menu`}>
                    <MenuButton
                      label={t('agenda-more', { title: item.title })}
                      entries={[
                        ...(mover?.allowed
                          ? [
                              {
                                id: 'place',
                                label: t('agenda-move-to'),
                                run: () => setMoving(item),
                              },
                            ]
                          : []),
                        ...(masker?.allowed
                          ? [
                              {
                                id: 'mask',
                                label: t(item.masked ? 'agenda-unmask' : 'agenda-mask'),
                                run: () => toMask(item),
                              },
                            ]
                          : []),
                        ...(isOffered(remover)
                          ? [
                              {
                                id: 'remove',
                                label: t('agenda-remove'),
                                refused: remover.refusal ? words.refusal(remover.refusal) : null,
                                run: () => takeOff(item),
                              },
                            ]
                          : []),
                      ]}
                    >
                      {t('agenda-more-short')}
                    </MenuButton>
                  </span>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <StatusLine>{said}</StatusLine>
      {moving && (
        <MoveTo
          item={moving}
          last={page.items.length}
          onMove={(position) => void moveTo(moving, position, 'menu')}
          onClose={() => setMoving(null)}
        />
      )}
    </>
  );
}
