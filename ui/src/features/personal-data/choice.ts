import type { PersonalDataFound, PersonalDataPlace, PersonalFile } from '../../api/schema';

/** The ways in which a request is ended. */
export const ENDS = ['erased', 'restricted', 'refused'] as const;
export type End = (typeof ENDS)[number];

/** What was ticked, whether or not it fits how the request is to end. */
export interface Ticked {
  subjects: readonly string[];
  files: readonly string[];
}

/** What is chosen of what was found, and how it is chosen. */
export interface Chosen {
  places: readonly PersonalDataPlace[];
  files: readonly PersonalFile[];
  has: (place: PersonalDataPlace) => boolean;
  canHave: (place: PersonalDataPlace) => boolean;
  tick: (place: PersonalDataPlace, ticked: boolean) => void;
  /** The files of a case stand once, under its first chosen place. */
  showsFiles: (place: PersonalDataPlace) => boolean;
  filesOf: (place: PersonalDataPlace) => string[];
  tickFiles: (place: PersonalDataPlace, digests: readonly string[]) => void;
}

/**
 * What of the ticks counts for that end: nothing that is kept is erased, and files go only with a
 * place of their case. What does not count stays ticked, for who goes back to another end.
 */
export function chosenOf(
  found: PersonalDataFound,
  end: 'erased' | 'restricted',
  ticked: Ticked,
  onChange: (ticked: Ticked) => void,
): Chosen {
  const canHave = (place: PersonalDataPlace) => end === 'restricted' || !place.kept;
  const has = (place: PersonalDataPlace) => canHave(place) && ticked.subjects.includes(place.subject);
  const places = found.places.filter(has);
  const showsFiles = (place: PersonalDataPlace) =>
    end === 'erased' &&
    place.files.length > 0 &&
    places.find((one) => one.case?.id === place.case?.id) === place;
  const filesOf = (place: PersonalDataPlace) =>
    place.files.map(({ digest }) => digest).filter((digest) => ticked.files.includes(digest));
  const files = places
    .filter(showsFiles)
    .flatMap((place) => place.files.filter(({ digest }) => ticked.files.includes(digest)));
  return {
    places,
    // Two cases may have the same file; the api says that it stays.
    files: [...new Map(files.map((file) => [file.digest, file])).values()],
    has,
    canHave,
    tick: ({ subject }, on) => {
      const others = ticked.subjects.filter((one) => one !== subject);
      onChange({ ...ticked, subjects: on ? [...others, subject] : others });
    },
    showsFiles,
    filesOf,
    tickFiles: (place, digests) => {
      const own = place.files.map(({ digest }) => digest);
      const others = ticked.files.filter((digest) => !own.includes(digest));
      onChange({ ...ticked, files: [...others, ...digests] });
    },
  };
}
