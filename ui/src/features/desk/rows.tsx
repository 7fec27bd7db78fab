import { useCallback } from 'react';
import type { DeskItem } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { Row } from '../../components/Rows';
import { When } from '../../components/When';
import { useText } from '../../i18n';

/** Makes the line of the desk for one thing: what it is about, what is needed, by when and why. */
export function useRowOf(): (item: DeskItem) => Row {
  const words = useText();
  return useCallback(
    (item) => {
      const { t } = words;
      const { capacity } = item.args;
      const args = {
        ...item.args,
        ...(capacity ? { capacity: words.word('capacity', capacity) } : {}),
      };
      const said = words.code('desk', item.need, args) ?? item.need;
      const dated = item.due
        ? `${words.gap}${t('desk-last-day', { day: words.formatWeekday(item.due) })}`
        : '';
      const source = item.rule && (
        <>
          {' '}
          <cite>{words.rule(item.rule)}</cite>
        </>
      );
      // Of who is awaited one asks since when; what is late then stands above as one's own.
      const when = item.since ? (
        <small>{t('desk-since', { day: words.formatDay(item.since) })}</small>
      ) : item.due ? (
        <When date={item.due} />
      ) : null;
      const row = {
        key: `${item.need} ${item.link} ${item.title} ${JSON.stringify(item.args)}`,
        number: item.number,
        href: `#/${item.link}`,
        when,
      };
      // A line for many matters has no title of its own: what is needed leads there.
      if (!item.title) {
        const why = words.code('desk', `${item.need}-why`);
        return { ...row, title: said, ...(why ? { need: why } : {}) };
      }
      return {
        ...row,
        title: item.title,
        lang: langOf(item.title),
        need: (
          <>
            {said}
            {dated}
            {source}
          </>
        ),
      };
    },
    [words],
  );
}
