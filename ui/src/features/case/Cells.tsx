import type { Cell, ImportedRow } from '../../api/schema';
import { langOf } from '../../app/languages';
import { href } from '../../app/routes';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import styles from './case.module.css';

const LONG = 160;

/** What the imported row said besides: every cell under its own heading, nothing lost. */
export function Cells({ cells, from }: { cells: readonly Cell[]; from: ImportedRow }) {
  const { t } = useText();
  return (
    <Section title={t('case-cells')} count={cells.length}>
      <p>
        <a href={href('docket', {}, { import: from.import })}>
          {t('case-cells-from', { file: from.file, row: from.row })}
        </a>
      </p>
      {cells.length > 0 && (
        <details className={styles.cells}>
          <summary>{t('case-cells-show')}</summary>
          <dl>
            {cells.map((cell) => (
              <div key={cell.column} data-long={cell.value.length > LONG || undefined}>
                <dt lang={langOf(cell.heading)}>{cell.heading || t('case-cells-column', { column: cell.column + 1 })}</dt>
                <dd lang={langOf(cell.value)}>{cell.value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Section>
  );
}
