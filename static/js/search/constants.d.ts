// What the build writes before the joined scripts (search/scripts.py, shared_constants).
declare const FORMAT: number;
declare const FOLD_ROWS: Record<string, string>;
declare const HAN: string;
declare const LETTERS: string;
declare const FIELD_NAMES: Record<string, string>;
declare const PASSAGE_FIELDS: string[];
declare const PAYLOAD_CODES: string[];
declare const GAINS: number[];
declare const DIGITS: string;
declare const MARKS: Record<string, string>;
declare const COUNTED: string[];
declare const FILTERS: string[];
declare const LIT: string[];
declare const LIT_ON_PAGE: string[];
declare const PASSAGES_OF_FIELD: Record<string, string[]>;
declare const HAS_QUOTES: string;
declare const HAS_BESIDE: string;
declare const QUOTE_KINDS: string[];
declare const QUOTES_ARTICLES: number;
declare const MOST_TERMS: number;
declare const MOST_PROBES: number;
declare const SINGLE_COST: number;
declare const QUESTION_COST: number;
declare const QUESTIONS: string[];
declare const GRAMMAR: string;
declare const FEASTS: Record<string, string>;
declare const LONGEST_GRAM: number;
declare const FEW_ARTICLES: number;
declare const EDGE_BEGIN: string;
declare const EDGE_END: string;

type Folded = { text: string; places: ArrayLike<number>; breaks: number[] };
type Span = { text: string; start: number; end: number };
type Term = {
  text: string;
  source: string;
  field: string | null;
  verbatim: boolean;
  negative: boolean;
  prefix: boolean;
  span: [string, string] | null;
};
// What a query is cut into: a word; or, as a pair, two characters as they are written.
type Piece = { text: string; pair: boolean };
type Notice = { code: string; text: string };
type Query = { groups: Term[][]; notices: Notice[] };
type List = { docs: Int32Array; payloads: Uint8Array };
// A list; or the number of the file it has to itself; or the places of the entry's own list that it lacks.
// `count` articles in any case.
type ListPlace = { list: List | null; alone: number; count: number; missing: Int32Array | null };
// A longer run: the places of the articles that hold it, or lack it, among those of both shorter ones.
type Gram = { lacking: boolean; places: Int32Array; longer: Map<string, Gram> | null };
type Entry = ListPlace & { words: Map<string, ListPlace>; longer: Map<string, Gram> | null };
type Segment = {
  name: string;
  first: number;
  count: number;
  common: number;
  crowded: [string, number];
  words: number;
};
type Start = {
  format: number;
  digest: string;
  articles: number;
  pack: number;
  primer: [string, number, number];
  fold: string;
  suggestions: string;
  sounds: string;
  segments: Segment[];
};
// What every pack goes on from: deflated, and its length when it is not.
type Primer = { head: Uint8Array; length: number };
// A stretch of somebody's words in a passage, in UTF-16 units.
type Spoken = { id: string; speaker: string; start: number; end: number };
type Passage = { field: string; anchor: string; text: string; folded: Folded | null; spoken: Spoken[] };
type Columns = { dates: [string, number][]; paper: [string, number][]; page: [string, number][] };
type Filters = Record<string, string[]>;
type Article = {
  number: number;
  id: string;
  url: string;
  title: string;
  date: string;
  paper: string;
  page: string;
  pageName: string;
  authors: string[];
  names: { person: string[]; organisation: string[]; reporter: string[] };
  passages: Passage[];
};
// `sure` when each of `docs` holds the term; else `known` do.
type Candidates = { term: Term; docs: Int32Array; sure: boolean; known: Int32Array; features: List[] };
type Offer = {
  tier: number;
  docs: Int32Array;
  scores: Int32Array;
  checks: Term[];
  known: Set<number>[];
  unwanted: { term: Term; among: Set<number> }[];
};
type Hit = { number: number; tier: string; score: number };
type Load = (name: string, anew?: boolean) => Promise<any>;
// A quote or report with where it stands.
type Quotation = {
  number: number;
  id: string;
  quote: string;
  url: string;
  title: string;
  date: string;
  paper: string;
  page: string;
  authors: string[];
  kind: string;
  speaker: string;
  post: string;
  text: string;
  marks: [number, number][];
  passage: Passage;
};
// What the engine calls of the second script.
type BehindSearch = {
  countHits: typeof countHits;
  findQuotations: typeof findQuotations;
  Suggester: typeof Suggester;
  showLines: typeof showLines;
  sortLines: typeof sortLines;
};
