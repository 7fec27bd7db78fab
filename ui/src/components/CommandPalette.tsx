import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { useText } from '../i18n';
import styles from './dialog.module.css';
import type { MenuEntry } from './Menu';
import popover from './popover.module.css';

/** A line of the palette. */
export interface PaletteEntry extends MenuEntry {
  group: string;
  /** The api found it for what was typed: it is shown whether or not the words are in its label. */
  found?: boolean;
  /** The language of its label, when it is not the screen's. */
  lang?: string;
}

/** Finds a command, a case or a page by typing: a second way, since every command is in a menu first. */
export function CommandPalette({
  open,
  onClose,
  entries,
  onSearch,
}: {
  open: boolean;
  onClose: () => void;
  entries: readonly PaletteEntry[];
  /** Hears what is typed, so that cases can be looked up and added to `entries`. */
  onSearch?: (text: string) => void;
}) {
  const words = useText();
  const { t } = words;
  const [text, setText] = useState('');
  const found = useMemo(() => {
    const parts = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return entries.filter((entry) => {
      if (entry.found) return true;
      const all = `${entry.group} ${entry.label}`.toLocaleLowerCase();
      return parts.every((part) => all.includes(part));
    });
  }, [entries, text]);
  const close = () => {
    setText('');
    onClose();
  };
  return (
    <ModalOverlay
      className={`${styles.shade}`}
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
      isDismissable
    >
      <Modal className={`${styles.modal}`}>
        <Dialog aria-label={t('palette-title')}>
          <Autocomplete
            inputValue={text}
            onInputChange={(next) => {
              setText(next);
              onSearch?.(next);
            }}
          >
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog exists to type in */}
            <SearchField aria-label={t('palette-title')} autoFocus>
              <Input className={`${styles.search}`} placeholder={t('palette-hint')} />
            </SearchField>
            {/* The keys stay in the field and move through the list from there; what scrolls must be reachable all the same. */}
            <section
              className={styles.found}
              aria-label={t('palette-found')}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
            >
              <Menu
                aria-label={t('palette-found')}
                className={`${styles.plain}`}
                items={found}
                disabledKeys={found.filter((e) => e.refused).map((e) => e.id)}
                renderEmptyState={() => <div className={popover.none}>{t('field-none-found')}</div>}
                onAction={(key) => {
                  const entry = found.find((e) => e.id === key);
                  close();
                  entry?.run();
                }}
              >
                {(entry) => (
                  <MenuItem id={entry.id} textValue={`${entry.group} ${entry.label}`} className={`${popover.row}`}>
                    {/* All of it is the name: whoever hears it hears what others read. */}
                    <Text slot="label" className={`${popover.whole}`}>
                      <span>
                        <span {...(entry.lang ? { lang: entry.lang } : {})}>{entry.label}</span>{' '}
                        <span className={popover.note}>{entry.refused ?? entry.group}</span>
                      </span>{' '}
                      {entry.keys && <kbd className={popover.keys}>{entry.keys}</kbd>}
                    </Text>
                  </MenuItem>
                )}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
