// The one table of limits the domain itself keeps. Speeds and sizes on the wire are in protocol/limits.ts.

/** Counts and lengths, in people, tables, characters. */
export const LIMITS = {
  peopleLeast: 6,
  peoplePlanned: 300,
  peopleHard: 500,
  themesLeast: 2,
  themesMost: 16,
  tables: 50,
  roundMinutesMost: 240,
  cardsPerBoard: 5_000,
  cardText: 2_000,
  example: 500,
  cited: 120,
  subPoints: 12,
  subPointText: 300,
  personName: 60,
  affiliation: 120,
  /** Letters that must be typed before a structure is proposed. */
  structureLetters: 3,
  /** Spellings of a structure brought together at once. */
  spellings: 100,
  /** People who carry one card. */
  volunteers: 100,
  title: 160,
  themeTitle: 120,
  columnTitle: 60,
  question: 300,
  prompt: 300,
  undoDepth: 20,
  /** Words a rollback can reach, and how far back (minutes). */
  recentWritings: 500,
  rollbackMinutes: 5,
  /** Templates brought or copied to the library of a house. */
  templates: 200,
  phasesMost: 40,
  /** Votes. */
  ballotBudget: 10,
  /** One mark of a ballot: a hundred points to deal out at most. */
  ballotMark: 100,
  ballotLines: 60,
  linesPerTable: 5,
  ballotLineText: 280,
  ballotChoices: 200,
  handsMost: 500,
  /** One answer of a witness; twice that where two devices wrote and both texts stand. */
  storyAnswer: 2_000,
  /** « Zoom sur » of one document. */
  zooms: 60,
  /** Private notes of a narrator. */
  notes: 20_000,
  /** Fewer writers than this at a table cannot hide one another. */
  anonymitySet: 5,
  soloMinutes: 30,
  /** What is said to the room: characters, and minutes before it leaves by itself. */
  saying: 200,
  sayingMinutes: 10,
  /** How far ahead a link left open from afar may close. */
  afarHoursLeast: 1,
  afarDaysMost: 30
} as const;
