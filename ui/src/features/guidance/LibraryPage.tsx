import type { GuidanceLine } from '../../api/schema';
import { useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { Rows } from '../../components/Rows';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { useText, type PlainId } from '../../i18n';
import { titleBeside, titleIn } from './titles';

const TONES = { draft: 'due', adopted: 'accent', in_force: 'met', withdrawn: undefined } as const;

const SHELVES = [
  { title: 'library-in-force', holds: ['in_force'] },
  { title: 'library-drafts', holds: ['draft', 'adopted'] },
  { title: 'library-withdrawn', holds: ['withdrawn'] },
] as const satisfies readonly { title: PlainId; holds: readonly GuidanceLine['stage'][] }[];

/** All guidance: what is in force, what is being written, what was withdrawn. */
export function LibraryPage() {
  const words = useText();
  const { t } = words;
  const library = useApi('guidance_library', {}, { tags: ['guidance'] });
  const draft = actionIn(library.data?.actions ?? [], 'draft_guidance');
  const draftButton = isOffered(draft) && (
    <ActionButton action={draft} tone="primary" onPress={() => navigate(href('new-guidance'))}>
      {t('library-draft')}
    </ActionButton>
  );
  const rowOf = (line: GuidanceLine) => {
    const title = titleIn(line.title, words.language);
    const beside = titleBeside(line.title, words.language);
    const tone = TONES[line.stage];
    return {
      key: line.id,
      number: line.version_in_force === null ? null : t('guidance-v', { number: line.version_in_force }),
      title: title.text,
      lang: title.lang,
      href: href('guidance-piece', { id: line.id }),
      need: (
        <>
          {beside && (
            <>
              <span lang={beside.lang}>{beside.text}</span>
              <br />
            </>
          )}
          {words.word('guidance-kind', line.kind)}
          {line.in_force_from &&
            ` · ${t('guidance-in-force-since', { date: words.formatDate(line.in_force_from) })}`}
          {!line.in_force_from &&
            ` · ${t('guidance-changed', { date: words.formatDate(line.changed_at) })}`}
        </>
      ),
      when: (
        <Tag {...(tone ? { tone } : {})}>{words.word('guidance-stage', line.stage)}</Tag>
      ),
    };
  };
  return (
    <>
      <PageHeader title={t('nav-guidance')}>
        {(library.data?.guidance.length ?? 0) > 0 && draftButton}
      </PageHeader>
      <Loaded reading={library}>
        {({ guidance }) =>
          guidance.length === 0 ? (
            <EmptyState title={t('library-none')}>
              <p>{t('library-none-text')}</p>
              {draftButton}
            </EmptyState>
          ) : (
            SHELVES.map((shelf) => {
              const lines = guidance.filter((line) =>
                shelf.holds.some((stage) => stage === line.stage),
              );
              return (
                lines.length > 0 && (
                  <Section key={shelf.title} title={t(shelf.title)} count={lines.length}>
                    <Rows rows={lines.map(rowOf)} />
                  </Section>
                )
              );
            })
          )
        }
      </Loaded>
    </>
  );
}
