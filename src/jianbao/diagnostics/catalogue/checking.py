"""What can be wrong with a built site."""

from jianbao.diagnostics.diagnostic import Message

_BUILD = (
    "运行 jianbao build --full 重建；还是这样，请报告。",
    "build it anew with jianbao build --full; report it if it stays.",
)
_THEME = (
    "如果 templates/ 里有自己的模板，检查它；否则运行 jianbao build --full。",
    "if templates/ has templates of your own, look there; otherwise run jianbao build --full.",
)

MESSAGES: dict[str, Message] = {
    "check-no-site": Message(
        "error",
        "这个文件夹里没有网站",
        "there is no site in this folder",
        "先运行 jianbao build，或写明网站的文件夹：jianbao check DIR。",
        "run jianbao build first, or name the site's folder: jianbao check DIR.",
    ),
    "check-link-broken": Message("error", "链接不通：{address}", "this leads nowhere: {address}", *_THEME),
    "check-link-absolute": Message(
        "error",
        "链接以 / 开头，换个位置就不通：{address}",
        "this begins with / and breaks under another path: {address}",
        *_THEME,
    ),
    "check-anchor-missing": Message(
        "error", "那一页上没有链接所指的位置：{address}", "the page linked to has no such place: {address}", *_THEME
    ),
    "check-foreign-request": Message(
        "error",
        "要从别的网站取东西：{address}",
        "something is loaded from another site: {address}",
        "把它放进 static/，用站内的路径。",
        "put it into static/ and give its path in the site.",
    ),
    "check-policy": Message(
        "error",
        "内容安全策略缺失或太宽：script-src {policy}",
        "the content security policy is missing or too wide: script-src {policy}",
        *_THEME,
    ),
    "check-inline-script": Message(
        "error", "页面里有内嵌的脚本：{script}", "the page holds a script: {script}", *_THEME
    ),
    "check-json": Message("error", "不是有效的 JSON：{reason}", "this is no valid JSON: {reason}", *_BUILD),
    "check-xml": Message("error", "不是有效的 XML：{reason}", "this is no valid XML: {reason}", *_BUILD),
    "check-not-searched": Message("error", "检索里没有这一篇", "the search does not hold this article", *_BUILD),
    "check-not-found": Message(
        "error",
        "用自己的话“{phrase}”检索不到这一篇",
        "this article is not found by its own words “{phrase}”",
        *_BUILD,
    ),
    "check-search-count": Message(
        "error",
        "检索里有 {held} 篇，应有 {said} 篇",
        "the search holds {held} articles, not the {said} it speaks of",
        *_BUILD,
    ),
    "check-search-damaged": Message(
        "error", "检索的文件坏了：{reason}", "a file of the search is damaged: {reason}", *_BUILD
    ),
    "check-site-large": Message(
        "error",
        "网站有 {size} MB，超过 GitHub Pages 的 1 GB",
        "the site has {size} MB, GitHub Pages takes 1 GB",
        "按年份分成几份档案，或换一个放静态文件的主机。",
        "part the archive by years, or use another host of static files.",
    ),
    "check-file-large": Message(
        "error",
        "文件有 {size} MB，超过 GitHub 的 100 MB",
        "the file has {size} MB, GitHub takes 100 MB",
        "把它的来源分成几份。",
        "part the source it is made from.",
    ),
    "check-file-empty": Message("warning", "文件是空的", "the file is empty", *_BUILD),
    "check-names-alike": Message(
        "error",
        "与 {other} 只差大小写，有的系统分不清",
        "differs from {other} in case alone: some systems cannot tell them apart",
        "改其中一个的名字。",
        "rename one of them.",
    ),
    "check-title": Message("error", "页面没有标题", "the page has no title", *_THEME),
    "check-no-manifest": Message(
        "error",
        "没有校验清单，说不出文件是否还是建站时的样子",
        "the manifest is missing: nothing tells whether the files are as they were built",
        *_BUILD,
    ),
    "check-manifest-damaged": Message(
        "error", "校验清单的这一行不是“SHA-256 路径”", "this line of the manifest is no “SHA-256 path”", *_BUILD
    ),
    "check-file-changed": Message(
        "error",
        "建站以后改过，或者坏了",
        "changed or damaged since it was built",
        "运行 jianbao build --full 恢复；要改的内容，改 seeds/、templates/ 或 static/。",
        "restore it with jianbao build --full; what is to be different, change in seeds/, templates/ or static/.",
    ),
    "check-file-lost": Message("error", "建站以后不见了", "lost since it was built", *_BUILD),
    "check-file-foreign": Message(
        "warning",
        "不是建站时写的文件",
        "this file was not made by the build",
        "不认得它，就运行 jianbao build --full 清掉；自己的文件放在网站文件夹的最上层或 static/。",
        "clear it with jianbao build --full, or know it: your own files go to the top of the site or static/.",
    ),
    "source-changed": Message(
        "warning",
        "上次核对以后改过：SHA-256 原为 {before}…，现为 {digest}…",
        "changed since the last look: SHA-256 was {before}…, is {digest}…",
        "是你改的，就不必做什么：新的校验值已经记下；不是，就从备份恢复。",
        "nothing to do if it was you: the new sum is kept; if not, restore it from a copy.",
    ),
    "source-rotted": Message(
        "error",
        "内容变了，修改时间却没有变：SHA-256 原为 {before}…，现为 {digest}…。多半是磁盘或拷贝出了错",
        "its content differs, its time does not: SHA-256 was {before}…, is {digest}…; a disk or a copy failed",
        "从备份恢复；内容确是你要的，就重新保存一次。",
        "restore it from a copy; if the content is what you want, save it anew.",
    ),
    "source-vanished": Message(
        "warning",
        "上次核对以后不见了；它的 SHA-256 是 {digest}…",
        "gone since the last look; its SHA-256 was {digest}…",
        "是你删的，就不必做什么：sources.tsv 里留有记录；不是，就从备份恢复。",
        "nothing to do if it was you: sources.tsv keeps a record of it; if not, restore it from a copy.",
    ),
    "source-sums-damaged": Message(
        "warning",
        "这一行读不出来，它所记的文件当作新的",
        "this line cannot be read; the file it speaks of counts as new",
        "从版本库或备份恢复 sources.tsv；没有就不必管，核对以后会重写。",
        "restore sources.tsv from your repository or a copy; if there is none, leave it: it is written anew.",
    ),
    "source-sums-unwritable": Message(
        "error",
        "校验值没有记下：{reason}",
        "the sums are not kept: {reason}",
        "检查 sources.tsv 和它的文件夹能不能读写，磁盘有没有满。",
        "see whether sources.tsv and its folder can be read and written, and whether the disk is full.",
    ),
}
