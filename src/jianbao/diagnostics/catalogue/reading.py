"""What can be wrong, as reading sees it: the file, its encoding, its glyphs, its sidecar."""

from jianbao.diagnostics.catalogue import records
from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = records.MESSAGES | {
    "file-unreadable": Message(
        "error",
        "无法读取文件：{reason}",
        "the file cannot be read: {reason}",
        "检查文件是否存在、权限是否允许读取。",
        "check that the file is there and that you may read it.",
    ),
    "file-empty": Message(
        "error",
        "文件是空的，没有可读的文字",
        "the file is empty: there is no text to read",
        "放入版面文字，或将文件移出 seeds/。",
        "put the page's text into it, or move it out of seeds/.",
    ),
    "file-not-text": Message(
        "error",
        "不是文本文件（{reason}）",
        "this is no text file ({reason})",
        "先导出为纯文本（UTF-8）再放入 seeds/。",
        "export it as plain text (UTF-8) and put that into seeds/.",
    ),
    "file-undecodable": Message(
        "error",
        "无法解码：{reason}",
        "the text cannot be decoded: {reason}",
        "将文件另存为 UTF-8，或在同名 .yaml 中写明 encoding: gb18030（或 big5、utf-16）。",
        "save it as UTF-8, or name its encoding in the .yaml beside it: encoding: gb18030 (or big5, utf-16).",
    ),
    "encoding-unknown": Message(
        "error",
        "不认识的编码名称“{encoding}”",
        "unknown encoding name “{encoding}”",
        "写 utf-8、gb18030、big5、big5hkscs 或 utf-16。",
        "write utf-8, gb18030, big5, big5hkscs or utf-16.",
    ),
    "encoding-doubtful": Message(
        "warning",
        "编码不能确定：按 {encoding} 读取，也可能是 {other}",
        "the encoding is open: read as {encoding}, but it may be {other}",
        "在同名 .yaml 中写明 encoding: {encoding}（或 {other}）。",
        "settle it in the .yaml beside it: encoding: {encoding} (or {other}).",
    ),
    "format-pdf": Message(
        "error",
        "还不能直接读取 PDF",
        "PDF files cannot be read yet",
        "先转成文本，例如 pdftotext {name} {stem}.txt，再放入 seeds/。",
        "make text of it, for instance: pdftotext {name} {stem}.txt, and put that into seeds/.",
    ),
    "format-unknown": Message(
        "error",
        "不认识的文件类型“{suffix}”，已跳过",
        "unknown kind of file “{suffix}”: skipped",
        "seeds/ 中可放 .txt、.md、.jsonl 和同名的 .yaml。",
        "seeds/ takes .txt, .md, .jsonl and a .yaml beside them.",
    ),
    "sidecar-alone": Message(
        "warning",
        "这个 .yaml 旁边没有同名的 .txt、.md 或 .jsonl",
        "no .txt, .md or .jsonl of the same name stands beside this .yaml",
        "改成与来源相同的文件名，或删去；people.yaml 和 organisations.yaml 放在 seeds/ 旁边。",
        "give it the name of its source, or remove it; people.yaml and organisations.yaml go beside seeds/.",
    ),
    "sidecar-unknown-key": Message(
        "warning",
        "不认识的键“{key}”，未采用",
        "unknown key “{key}”: not taken",
        "可写：{known}。",
        "one of: {known}.",
    ),
    "source-superseded": Message(
        "info",
        "同名的 {winner} 优先，本文件未采用",
        "{winner} of the same name is taken instead of this file",
        "若要采用本文件，请改名或移走 {winner}。",
        "to have this file taken, rename or move {winner}.",
    ),
    "glyph-missing": Message(
        "warning",
        "第 {column} 列的“{glyph}”（{code_point}）可能是缺字",
        "“{glyph}” ({code_point}) in column {column} may stand for a missing glyph",
        "对照原版，在同名 .yaml 的 corrections 中用 replace 补上。",
        "look at the print and mend it with a replace correction in the .yaml beside it.",
    ),
    "yaml-broken": Message(
        "error",
        "YAML 无法解析：{reason}",
        "the YAML does not parse: {reason}",
        "检查这一行：冒号须为半角且后面有空格，缩进只用空格，引号成对。",
        "look at this line: a half-width colon with a space after it, spaces for indents, quotes in pairs.",
    ),
    "yaml-full-width-colon": Message(
        "error",
        "YAML 无法解析：这一行用了全角冒号“：”",
        "the YAML does not parse: this line has a full-width colon “：”",
        "改成半角冒号加空格“: ”。",
        "write a half-width colon and a space, “: ”.",
    ),
    "yaml-not-mapping": Message(
        "error",
        "应为“键: 值”的形式",
        "expected lines of the form “key: value”",
        "例如 date: 2025-09-29。",
        "for instance date: 2025-09-29.",
    ),
    "yaml-duplicate-key": Message(
        "warning",
        "“{key}”写了两次，以后一次为准",
        "“{key}” is given twice; the last one counts",
        "删去一个。",
        "remove one of them.",
    ),
}
