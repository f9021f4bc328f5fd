"""What can be wrong, as archive sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {
    "id-claimed-twice": Message(
        "error",
        "稿件编号“{id}”已为 {other} 所用；两篇都保留，此篇改称“{renamed}”。",
        "The article id “{id}” is already claimed by {other}; both are kept, this one as “{renamed}”.",
        "给其中一篇另起编号，或删去重复的来源。",
        "Give one of them another id, or remove the source that repeats it.",
    ),
    "url-broken": Message(
        "warning",
        "网址打不开，没有做成链接：{url}",
        "no browser can open this address; it was not made a link: {url}",
        "改正 url，以 http:// 或 https:// 开头；留意夹在里面的不可见字符。",
        "Mend url: it begins with http:// or https://; look for invisible characters in it.",
    ),
    "address-line": Message(
        "warning",
        "读不懂这一行，已跳过，原样留着：{text}",
        "This line cannot be read; it was passed over and left as it is: {text}",
        "从版本记录中恢复此行；地址一经给出便不应丢失。",
        "Restore it from version control: an address once given out should not be lost.",
    ),
    "address-moved": Message(
        "warning",
        "稿件“{id}”的地址由 {old} 改为 {new}；旧地址保留为跳转页。",
        "The article “{id}” moves from {old} to {new}; the old address stays and leads on.",
        "如无意移动，请检查来源的报名、日期与版次。",
        "If it was not meant to move, check the paper, date and page number of its source.",
    ),
    "pages-undated": Message(
        "info",
        "{pages} 版归不到哪一期，放在 undated/ 下：{without_date} 版没有日期，"
        "{without_paper} 版不知道是哪份报纸；例如这一份",
        "{pages} pages belong to no issue and stand under undated/: {without_date} without a date, "
        "{without_paper} of an unknown newspaper; this one among them",
        "在同名 .yaml 里写 date 和 paper，或在 site.yaml 里写 paths（从路径读出）和 paper（全是同一份报纸时）。",
        "give date and paper in the .yaml beside each, or in site.yaml paths, which read them off the path, and "
        "paper where all are of one newspaper.",
    ),
    "address-gone": Message(
        "warning",
        "{address} 曾给出，但所有来源中都已找不到这篇稿件。",
        "{address} was given out, but its article is in no source any more.",
        "是更正并入或删去的（merge、drop），就不用管；来源不见了就恢复它；有意撤下，在旁注文件中写 "
        "withhold: {{reason: 理由, date: 日期}}，或只写 withhold: true。",
        "Nothing to do where a correction merged or dropped it; restore a source that is lost; to take an article "
        "out on purpose, write withhold: {{reason: why, date: day}}, or just withhold: true, in the sidecar.",
    ),
    "address-moved-more": Message(
        "warning",
        "另有 {count} 篇稿件的地址改变；旧地址都保留为跳转页。",
        "{count} more articles move; their old addresses stay and lead on.",
        "如无意移动，请检查 site.yaml 中的 papers 和来源的报名、日期与版次。",
        "If they were not meant to move, check papers in site.yaml and the paper, date and page of their sources.",
    ),
    "address-gone-more": Message(
        "warning",
        "另有 {count} 个曾给出的地址，其稿件已找不到。",
        "{count} more addresses were given out whose articles are in no source any more.",
        "恢复来源。",
        "Restore the sources.",
    ),
    "addresses-new": Message(
        "info",
        "addresses.tsv 新增 {count} 个地址。",
        "addresses.tsv gains {count} addresses.",
        "请将 addresses.tsv 纳入版本控制。",
        "Commit addresses.tsv to version control.",
    ),
    "jump-open": Message(
        "info",
        "稿件“{id}”印有“{text}”，但在该期中找不到对应的另一半。",
        "The article “{id}” prints “{text}”, but its other half is not found in that issue.",
        "补上缺少的版面，或核对版次。",
        "Add the missing page, or check the page numbers.",
    ),
}
