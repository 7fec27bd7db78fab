import { useEffect, useState } from 'react';
import type { CaseLine, FoundOther } from '../api/schema';
import { CommandPalette, type PaletteEntry } from '../components/CommandPalette';
import { useText } from '../i18n';
import { entryOf, useAllCommands } from './commands';
import { langOf } from './languages';
import { useApi } from './query';
import { navigate } from './router';
import { href } from './routes';

/** How long somebody pauses before the committee is asked, in ms. */
const PAUSE = 150;

/** The palette: commands and pages at once, cases and other things as the committee finds them. */
export function Finder({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const commands = useAllCommands();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useApi('find', open && asked !== '' ? { text: asked } : null, {
    tags: ['docket', 'meeting', 'guidance', 'organisations'],
  });
  const { cases, others } =
    text.trim() === '' || !found.data ? { cases: [], others: [] } : found.data;
  const ofCase = (line: CaseLine): PaletteEntry => ({
    id: `case-${line.id}`,
    label: `${line.number ?? line.receipt} ${line.title}`,
    lang: langOf(line.title),
    group: [t('menu-case'), line.party, line.stage && words.word('stage', line.stage)]
      .filter(Boolean)
      .join(' · '),
    found: true,
    run: () => navigate(href('case', { id: line.id, tab: 'overview' })),
  });
  const ofOther = (other: FoundOther): PaletteEntry => ({
    id: other.link,
    label: other.title,
    lang: langOf(other.title),
    group: words.word('found', other.kind),
    found: true,
    run: () => navigate(`#/${other.link}`),
  });
  return (
    <CommandPalette
      open={open}
      onClose={() => {
        setText('');
        onClose();
      }}
      onSearch={setText}
      entries={[
        ...cases.map(ofCase),
        ...others.map(ofOther),
        ...commands
          .filter((command) => command.id !== 'find')
          .map((command) => ({ ...entryOf(command), group: t(`menu-${command.menu}`) })),
      ]}
    />
  );
}
