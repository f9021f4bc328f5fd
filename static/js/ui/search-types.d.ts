// What the search page knows of the engine (static/js/search/engine.js) and of the site's own scripts.

type SearchSort = "relevance" | "newest" | "oldest";
type SearchFilters = Record<string, string[]>;

type SearchOptions = {
  limit?: number;
  offset?: number;
  filters?: SearchFilters;
  sort?: SearchSort;
  verbatim?: boolean;
  onMore?: (answer: SearchAnswer) => void;
};

type SearchResult = {
  id: string;
  url: string;
  tier: string;
  score: number;
  title: string;
  date: string;
  paper: string;
  page: string;
};

type SearchNote = { code: string; text?: string; term?: string };

type SearchAnswer = {
  total: number;
  totalExact?: boolean;
  occurrences?: number;
  tiers?: Record<string, number>;
  results: SearchResult[];
  facets?: Record<string, [string, number][]>;
  histogram?: [string, number, number][];
  notes?: SearchNote[];
  letGo?: string[];
  missing?: string[];
  digest?: string;
};

// `marks` are stretches of `text` in code points, end exclusive. `quote` when the passage is somebody's words.
type FoundPassage = {
  field: string;
  anchor: string;
  text: string;
  quote?: { id: string; speaker?: string | null } | null;
  marks: [number, number][];
};

type Suggestion = { kind: string; text: string; url: string };

type ContextLine = {
  id: string;
  url: string;
  anchor: string;
  title: string;
  date: string;
  paper: string;
  page: string;
  left: string;
  hit: string;
  right: string;
};

// A quote or report; `marks` are stretches of `text` in code points.
type QuoteRow = {
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
};

// `unread` files were not read, so that there may be more.
type QuoteAnswer = {
  rows: QuoteRow[];
  unread: number;
  facets?: Record<string, [string, number][]>;
  histogram?: [string, number, number][];
  notes?: SearchNote[];
  missing?: string[];
  digest?: string;
};

type ExportedResult = SearchResult & { authors?: string[]; pageName?: string; kicker?: string };

interface JianbaoSearch {
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  show(result: SearchResult, query: string, options?: SearchOptions): Promise<{ passages: FoundPassage[] }>;
  suggest(prefix: string, options?: { limit?: number }): Promise<Suggestion[]>;
  nearest(query: string): Promise<string[]>;
  concordance(
    query: string,
    options?: { limit?: number; offset?: number; sort?: string; verbatim?: boolean; filters?: SearchFilters },
  ): Promise<{ total: number; rows: ContextLine[]; digest: string }>;
  quotations(
    query: string,
    options?: {
      filters?: SearchFilters;
      order?: string;
      verbatim?: boolean;
      all?: boolean;
      onMore?: (rows: QuoteRow[]) => boolean;
    },
  ): Promise<QuoteAnswer>;
  everything(query: string, options?: SearchOptions): Promise<{ digest: string; results: ExportedResult[] }>;
  outdated?(): Promise<boolean>;
}

// static/js/ui/site-storage.js and site-elements.js, which every page has in its head, and site-handing.js.
interface JianbaoSite {
  make(
    name: string,
    attributes?: Record<string, string> | null,
    children?: (string | Node)[],
  ): HTMLElement;
  button(words: string, act: (event: Event) => void, attributes?: Record<string, string>): HTMLElement;
  recall(key: string, otherwise: any): any;
  keep(key: string, value: any): boolean;
  canKeep(): boolean;
  copyButton(words: string, give: () => string): HTMLElement;
  save(name: string, type: string, text: string): void;
  today(): string;
  say(key: string, values?: Record<string, string | number>): string;
}

interface Window {
  jianbao: JianbaoSearch;
  jianbaoSite: JianbaoSite;
}

// What the second script hands over (static/js/ui/search-behind.js), and the first to the second.
declare const VERSION: string;
type Views = ReturnType<typeof makeViews>;
type Behind = {
  countHits: typeof countHits;
  Suggester: typeof Suggester;
  showLines: typeof showLines;
  sortLines: typeof sortLines;
  makeViews: typeof makeViews;
  showQuotes: typeof showQuotes;
  showCompare: typeof showCompare;
  findQuotations: typeof findQuotations;
  suggestIn: typeof suggestIn;
};

// What the address of the page says.
type SearchState = {
  query: string;
  verbatim: boolean;
  sort: SearchSort;
  view: "articles" | "context" | "quotes" | "compare";
  others: string[];
  order: "newest" | "oldest" | "speaker";
  neighbour: "left" | "right" | "article";
  filters: SearchFilters;
  shown: number;
};
