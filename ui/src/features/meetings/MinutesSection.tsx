import type { MinutesPage, MinutesSection as Shape } from '../../api/schema';
import { langOf } from '../../app/languages';
import { actionIn, isOffered } from '../../components/actions';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import { MinutesCorrections } from './MinutesCorrections';
import { MinutesNarrative } from './MinutesNarrative';
import { MinutesRecord } from './MinutesRecord';

/** The heading of a section: of an item its place, number and title. */
export function useSectionTitle(section: Shape): string {
  const { t } = useText();
  const { item } = section;
  if (!item) return t(section.key === 'opening' ? 'minutes-opening' : 'minutes-closing');
  const title = item.minutes ? t('minutes-approval-of', { title: item.title }) : item.title;
  return t('minutes-item', {
    position: item.position,
    title: item.number ? `${item.number} ${title}` : title,
  });
}

/** A section: the record of its item, locked, and what is written. */
export function MinutesSection({ page, section }: { page: MinutesPage; section: Shape }) {
  const words = useText();
  const { t } = words;
  const title = useSectionTitle(section);
  const write = actionIn(section.actions, 'save_narrative');
  return (
    <Section title={title}>
      {section.stub ? (
        <p>{t('minutes-stub')}</p>
      ) : (
        <>
          {section.item && <MinutesRecord item={section.item} />}
          {isOffered(write) && page.stage !== 'approved' ? (
            <MinutesNarrative page={page} section={section} action={write} title={title} />
          ) : (
            section.text && <Quote lang={langOf(section.text)}>{section.text}</Quote>
          )}
          {!section.text && page.stage === 'draft' && !isOffered(write) && (
            <p>{t('minutes-being-written')}</p>
          )}
          {section.not_approving.length > 0 && (
            <p>
              {t('minutes-not-approving', {
                names: words.formatList(section.not_approving.map(({ name }) => name)),
              })}
            </p>
          )}
          <MinutesCorrections page={page} section={section} title={title} />
        </>
      )}
    </Section>
  );
}
