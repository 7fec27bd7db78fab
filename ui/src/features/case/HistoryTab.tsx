import type { HistoryLine } from '../../api/schema';
import { useApi } from '../../app/query';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { Timeline, type Happening } from '../../components/Timeline';
import { useText } from '../../i18n';
import type { PartProps } from './parts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Between names, as the api joins them. */
const BETWEEN_NAMES = ' · ';

/** Lines of a history in words: ids of the rules and days get theirs. */
export function useHappenings(lines: readonly HistoryLine[]): Happening[] {
  const words = useText();
  const inWords = (key: string, value: string) => {
    if (key === 'pathway' || key === 'outcome') return words.word(key, value);
    if (key === 'reviewers') return words.formatList(value.split(BETWEEN_NAMES));
    return DAY.test(value) ? words.formatDay(value) : value;
  };
  return lines.map((line, index) => {
    const args = Object.fromEntries(
      Object.entries(line.args).map(([key, value]) => [key, inWords(key, value)]),
    );
    return {
      key: `${line.act} ${lines.length - index}`,
      at: line.at,
      title: words.code('event', line.kind, args) ?? line.kind,
    };
  });
}

/** Everything that happened to a case, newest first. */
export function HistoryTab({ page }: PartProps) {
  const { t } = useText();
  const history = useApi('history', { case: page.line.id }, { tags: [`case:${page.line.id}`] });
  return (
    <Loaded reading={history}>
      {({ lines }) => (
        <Section title={t('case-tab-history')} count={lines.length}>
          <History lines={lines} />
        </Section>
      )}
    </Loaded>
  );
}

function History({ lines }: { lines: readonly HistoryLine[] }) {
  const happenings = useHappenings(lines);
  return <Timeline items={happenings} />;
}
