/* The words of the correction desk, in Chinese and English. Served by `jianbao serve` and `jianbao correct` alone. */

/** @type {Record<string, [string, string]>} */
const WORDS = {
  source: ["来源", "Source"],
  site: ["看网站", "The site"],
  lines: ["原文各行", "Lines of the source"],
  result: ["读出来的稿件", "What came of them"],
  tools: ["选中的行是什么", "What the marked lines are"],
  picture: ["这一版的图片", "Picture of the page"],
  corrections: ["写进边车文件的更正", "Corrections in the sidecar"],
  cancel: ["不改", "Cancel"],
  done: ["写入", "Write"],
  "previous-doubt": ["上一处疑点", "Previous doubt"],
  "next-doubt": ["下一处疑点", "Next doubt"],
  doubts: ["疑点 {at}/{all}", "doubt {at} of {all}"],
  "no-doubts": ["没有疑点", "no doubts"],
  headline: ["标题", "headline"],
  kicker: ["引题", "kicker"],
  deck: ["副题", "deck"],
  byline: ["署名", "byline"],
  heading: ["小标题", "section heading"],
  subheading: ["小标题下的题", "subheading"],
  keyword: ["关键词", "keyword"],
  column: ["栏目", "column"],
  series: ["系列", "series"],
  paragraph: ["正文", "paragraph"],
  standfirst: ["提要", "standfirst"],
  caption: ["图片说明", "caption"],
  credit: ["图片来源", "credit"],
  notice: ["提示", "notice"],
  verse: ["诗行", "verse"],
  furniture: ["版面文字", "furniture"],
  unplaced: ["未归位", "unplaced"],
  begin: ["另起一篇", "Begin an article"],
  split: ["从这里分段", "Split here"],
  join: ["接下一段", "Join"],
  move: ["移动", "Move"],
  "move-where": ["点右边一段，或用上下键走到一行再按回车：放到它前面；同时按住 Shift，放到它后面。Esc 取消。", "Click a part on the right, or go to a line by the arrows and press Enter, to put it before that; with Shift, after it. Esc ends."],
  drop: ["删去重复", "Drop"],
  confirm: ["没有错", "It is right"],
  replace: ["改字", "Replace words"],
  "replace-with": ["把“{words}”改成：", "Put for “{words}”:"],
  "mark-words": ["先在右边选中要改的字。", "Select the words on the right first."],
  undo: ["撤销上一条", "Undo"],
  remove: ["删去", "Remove"],
  "article-up": ["上移", "Up"],
  "article-down": ["下移", "Down"],
  merge: ["并入上一篇", "Join to the one above"],
  "set-headline": ["改标题", "Set headline"],
  "set-byline": ["改署名", "Set byline"],
  "headline-is": ["标题（一行一行写）：", "Headline, line by line:"],
  "byline-is": ["署名，例如“本报记者 甲某某”；空着就是没有署名：", "Byline, such as “本报记者 甲某某”; empty for none:"],
  "speaker-is": ["这段话是谁说的？", "Who says this?"],
  speaker: ["说话人", "speaker"],
  untitled: ["（无标题）", "(no headline)"],
  elsewhere: ["不属于任何稿件", "In no article"],
  "no-token": ["请用终端里 jianbao correct 给出的地址打开这一页。", "Open this page by the address that jianbao correct printed in the terminal."],
  "no-source": ["seeds/ 里没有这个文件。", "There is no such file in seeds/."],
  "no-sources": ["seeds/ 里没有可以更正的版面。", "There is no page in seeds/ that can be corrected."],
  unreadable: ["这份来源现在读不了：{told}", "This source cannot be read now: {told}"],
  "changed-meanwhile": ["文件刚才在别处改过，已重新读入，请再做一次。", "The file was changed elsewhere meanwhile; it has been read again. Do it once more."],
  "sidecar-unwritable": ["边车文件的写法不便添加（例如 corrections 写在方括号里），请手工改成一行一条。", "Nothing can be put into the sidecar as it is written (corrections in brackets, say): write its list one item a line."],
  "not-taken": ["没有写入：{told}", "Not written: {told}"],
  "nothing-marked": ["选中的行上没有可以更正的文字。", "There is nothing on the marked lines that can be corrected."],
  "no-article": ["先有一篇稿件，才能把文字归给它。", "There is no article to give the words to."],
  "no-headline": ["两篇都有标题才能换次序。", "Both articles need a headline before their order can be changed."],
  "no-neighbour": ["已经在最前或最后。", "It is the first or the last already."],
  "nothing-said": ["没有写要改成什么。", "Nothing was written."],
  disk: ["磁盘不让读写：{told}", "The disk refuses: {told}"],
  "unknown-act": ["这一步做不了。", "This cannot be done."],
  failed: ["没有连上 jianbao；终端里还开着吗？", "Jianbao does not answer; does it still run in the terminal?"],
};

let english = !navigator.language.startsWith("zh");

/** @param {string} name @param {Record<string, string | number>} [values] */
function say(name, values = {}) {
  const words = WORDS[name] ? WORDS[name][english ? 1 : 0] : name;
  return words.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));
}

/** @param {string} language */
function speak(language) {
  english = language === "en";
  document.documentElement.lang = language;
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-say], [data-label]"))) {
    const { say: word, label } = node.dataset;
    if (word) node.textContent = say(word);
    if (label) node.setAttribute("aria-label", say(label));
  }
}
