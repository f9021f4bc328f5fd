"""What can be wrong with records, metadata and corrections: read beside the page, by archivists' hands."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {
    "record-broken": Message(
        "error",
        "这一行不是 JSON 对象（第 {column} 列：{reason}），已跳过",
        "this line is no JSON object (column {column}: {reason}): skipped",
        "一行写一个 {{…}}，用半角引号；本行改好后重新构建。",
        "write one {{…}} a line, in straight double quotes; mend the line and build again.",
    ),
    "record-without-body": Message(
        "error",
        "这一行没有正文（body），已跳过",
        "this line has no body: skipped",
        '补上 "body": "第一段\\n第二段"。',
        'give it "body": "first paragraph\\nsecond paragraph".',
    ),
    "record-none": Message(
        "warning",
        "文件里没有稿件",
        "there are no articles in this file",
        "每行写一篇稿件的 JSON，或将文件移出 seeds/。",
        "write one article a line as JSON, or move the file out of seeds/.",
    ),
    "front-matter-open": Message(
        "error",
        "开头的 --- 没有结束：找不到第二个 ---",
        "the front matter is not closed: there is no second ---",
        "在元数据之后另起一行写 ---。",
        "write --- on a line of its own after the metadata.",
    ),
    "article-empty": Message(
        "warning",
        "稿件没有正文",
        "the article has no body",
        "在元数据之后写正文。",
        "write its text after the front matter.",
    ),
    "date-impossible": Message(
        "error",
        "没有“{date}”这个日期",
        "there is no such date as “{date}”",
        "写成 2025-09-29 的样子。",
        "write it like 2025-09-29.",
    ),
    "date-disagrees": Message(
        "warning",
        "版面上印的是“{printed}”，与日期 {date} 不符",
        "the page prints “{printed}”, which is not {date}",
        "对照原版，改正同名 .yaml 中的 date。",
        "look at the print and correct the date in the .yaml beside it.",
    ),
    "date-weekday": Message(
        "warning",
        "版面上印的是“{printed}”，但 {date} 是{weekday}",
        "the page prints “{printed}”, but {date} is {weekday}",
        "对照原版，核对日期。",
        "check the date against the print.",
    ),
    "date-lunar": Message(
        "warning",
        "版面上印的“{printed}”不是 {date} 的农历日期",
        "“{printed}” as printed is not the lunar date of {date}",
        "对照原版，核对日期。",
        "check the date against the print.",
    ),
    "correction-unknown": Message(
        "error",
        "不认识的更正“{action}”",
        "unknown correction “{action}”",
        "可写：{known}。",
        "one of: {known}.",
    ),
    "correction-incomplete": Message(
        "error",
        "更正“{action}”缺少“{missing}”",
        "the correction “{action}” lacks “{missing}”",
        "补上这一项。",
        "add it.",
    ),
    "correction-unmatched": Message(
        "error",
        "更正“{action}”没有对应的文字：{text}",
        "the correction “{action}” fits nothing on the page: {text}",
        "照现在的文字改写，或删去这条更正。",
        "rewrite it after the text as it stands now, or remove it.",
    ),
    "correction-ambiguous": Message(
        "warning",
        "更正“{action}”的文字出现 {count} 次，已改第一处：{text}",
        "the words of the correction “{action}” stand {count} times, the first was taken: {text}",
        "多写几个字，使它只有一处。",
        "give more of the words, so that they stand once.",
    ),
}
