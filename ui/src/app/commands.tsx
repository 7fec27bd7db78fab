import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { MenuEntry } from '../components/Menu';

/** The menus, in their order. */
export const MENUS = [
  'file',
  'edit',
  'view',
  'case',
  'meeting',
  'guidance',
  'committee',
  'window',
  'help',
] as const;
export type MenuName = (typeof MENUS)[number];

/** Something that can be done, listed in a menu and found in the palette. */
export interface Command extends Omit<MenuEntry, 'keys'> {
  menu: MenuName;
  /** The key that does it together with Ctrl or Cmd. Single keys are left to typing. */
  key?: string;
  shift?: boolean;
}

interface Registry {
  commands: readonly Command[];
  register: (owner: string, commands: readonly Command[]) => () => void;
}

const CommandsContext = createContext<Registry | null>(null);

const isMac = () => /mac/i.test(navigator.platform);

/** The keys of a command as people read them. */
export function keysOf({ key, shift }: Pick<Command, 'key' | 'shift'>): string | undefined {
  if (!key) return undefined;
  const parts = isMac() ? ['⌘', ...(shift ? ['⇧'] : [])] : ['Ctrl', ...(shift ? ['Shift'] : [])];
  return [...parts, key.toUpperCase()].join(' ');
}

/** A command as a line of a menu. */
export function entryOf(command: Command): MenuEntry {
  const keys = keysOf(command);
  const { id, label, run, refused } = command;
  return { id, label, run, refused: refused ?? null, ...(keys ? { keys } : {}) };
}

/** Collects what the shell and the open page can do, and listens for their keys. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [owners, setOwners] = useState<ReadonlyMap<string, readonly Command[]>>(new Map());
  const register = useCallback((owner: string, commands: readonly Command[]) => {
    setOwners((before) => new Map(before).set(owner, commands));
    return () =>
      setOwners((before) => {
        const rest = new Map(before);
        rest.delete(owner);
        return rest;
      });
  }, []);
  const commands = useMemo(() => [...owners.values()].flat(), [owners]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const held = isMac() ? event.metaKey : event.ctrlKey;
      if (!held || event.altKey || event.isComposing) return;
      const command = commands.find(
        (c) => c.key === event.key.toLowerCase() && Boolean(c.shift) === event.shiftKey,
      );
      if (!command || command.refused) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [commands]);
  const value = useMemo(() => ({ commands, register }), [commands, register]);
  return <CommandsContext value={value}>{children}</CommandsContext>;
}

function useRegistry(): Registry {
  const registry = useContext(CommandsContext);
  if (!registry) throw new Error('there are no commands above this component');
  return registry;
}

/** Everything that can be done now. */
export const useAllCommands = (): readonly Command[] => useRegistry().commands;

/** Adds what this page can do for as long as it is shown. */
export function useCommands(commands: readonly Command[]): void {
  const { register } = useRegistry();
  const owner = useId();
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  // What they do changes with every render; what they are does not.
  const shape = JSON.stringify(commands);
  useEffect(
    () =>
      register(
        owner,
        latest.current.map((command) => ({
          ...command,
          run: () => latest.current.find((c) => c.id === command.id)?.run(),
        })),
      ),
    [register, owner, shape],
  );
}
