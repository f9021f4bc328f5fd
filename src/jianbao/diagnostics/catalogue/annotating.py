"""What can be wrong, as annotating sees it: the register of people and organisations."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {
    "register-misnamed": Message(
        "warning",
        "没有读这个文件",
        "this file was not read",
        "改名为 {right}；已有 {right} 时，把内容并进去。",
        "call it {right}; where there is one already, put its content there.",
    ),
    "register-no-entries": Message(
        "error",
        "这个文件应当一条一个名称：名称顶格，后面是半角冒号",
        "this file should hold one name an entry: the name at the margin, a half-width colon behind it",
        "名称前不加“- ”；写成 {example}:，需要时下一行缩进两格写 aliases: [{form}]。",
        "no “- ” before the name; write {example}: and, if needed, aliases: [{form}] on the next line, indented.",
    ),
    "register-no-entry": Message(
        "warning",
        "这一行不是“名称:”，未采用：{text}",
        "this line is no “name:” and is not used: {text}",
        "写成 {example}:，需要时下一行缩进两格写 aliases: [{form}]。",
        "write {example}: and, if needed, aliases: [{form}] on the next line, indented.",
    ),
    "register-encoding": Message(
        "warning",
        "编码不能确定：按 {encoding} 读取，也可能是 {other}",
        "the encoding is open: read as {encoding}, but it may be {other}",
        "用编辑器把文件另存为 UTF-8。",
        "save the file as UTF-8 in your editor.",
    ),
    "register-margin": Message(
        "warning",
        "“{key}”顶格写了，不在任何名称之下，未采用",
        "“{key}” stands at the margin, under no name; it is not used",
        "缩进两格，写在它所属的名称之下；名称确是这几个字时，写成它的别名。",
        "indent it by two spaces under the name it belongs to; if it is a name, give it as another form of one.",
    ),
    "register-twice": Message(
        "warning",
        "“{name}”写了两次（第一次在第 {first} 行）；两处都采用",
        "“{name}” stands twice (first on line {first}); what is under both is used",
        "合成一条。",
        "make one entry of the two.",
    ),
    "register-entry": Message(
        "warning",
        "“{name}”之下应为 aliases、merge 等键，或者什么也不写；“{words}”未采用",
        "under “{name}” belong keys such as aliases or merge, or nothing; “{words}” is not used",
        "若是别名，写成 {name}:，下一行缩进两格写 aliases: [{words}]。",
        "if it is another form of the name, write {name}: and, indented on the next line, aliases: [{words}].",
    ),
    "register-key": Message(
        "warning",
        "“{name}”之下没有“{key}”这个键，未采用",
        "there is no key “{key}” under “{name}”; it is not used",
        "可用的键：{known}（aliases 别名，merge 合并，split 区分同名的人，只用于 people.yaml）。",
        "the keys are: {known} (split tells people of one name apart, in people.yaml only).",
    ),
    "register-key-twice": Message(
        "warning",
        "“{name}”之下 {key} 写了两次；两处都采用",
        "{key} stands twice under “{name}”; both are used",
        "合成一个。",
        "make one of the two.",
    ),
    "register-name": Message(
        "warning",
        "“{name}”的 {key} 中有一项不是名称，未采用",
        "an item under {key} of “{name}” is no name; it is not used",
        "每一项只写一个名称，如 {key}: [甲, 乙]。",
        "write one name an item, as in {key}: [甲, 乙].",
    ),
    "register-several": Message(
        "warning",
        "“{text}”会被当作一个名称，未采用",
        "“{text}” would be taken for one name; it is not used",
        "几个名称写在方括号里，用半角逗号和空格隔开：[{names}]；作条目的名称则各写一条。",
        "put several names between brackets, with an ASCII comma and a space between them: [{names}]; "
        "or give each an entry.",
    ),
    "register-own-entry": Message(
        "warning",
        "“{form}”在第 {first} 行自成一条，不能又归“{name}”；未采用",
        "“{form}” has an entry of its own on line {first} and cannot be “{name}” as well; it is not used",
        "若是同一个，删去第 {first} 行那一条，把其中的别名移到“{name}”之下；若不是，从这里删去“{form}”。",
        "if the two are one, remove the entry on line {first} and put its other forms under “{name}”; "
        "if not, take “{form}” out here.",
    ),
    "register-taken": Message(
        "warning",
        "“{form}”已归“{owner}”（第 {first} 行），不能又归“{name}”；未采用",
        "“{form}” belongs to “{owner}” already (line {first}) and cannot be “{name}” as well; it is not used",
        "从其中一处删去“{form}”；若“{owner}”与“{name}”是同一个，合成一条。",
        "take “{form}” out of one of the two; if “{owner}” and “{name}” are one, make one entry of them.",
    ),
    "register-name-unmet": Message(
        "info",
        "没有一篇公开的稿件写有“{name}”",
        "no published article has “{name}”",
        "核对写法；报上确实从未这样写过的，可以不管。",
        "check how it is written; where the papers never printed it so, leave it.",
    ),
    "register-form-unmet": Message(
        "info",
        "没有一篇公开的稿件写有“{form}”，归入“{name}”没有用处",
        "no published article has “{form}”; merging it into “{name}” does nothing",
        "核对写法；原文已改正的，可以留着，它旧有的页面仍转到“{name}”。",
        "check how it is written; if the text was mended since, keep it: its former page leads to “{name}”.",
    ),
    "register-bearer-unmet": Message(
        "info",
        "没有一篇公开的稿件写到“{organisation}”的“{name}”",
        "no published article has a “{name}” of “{organisation}”",
        "稿件中“{name}”所在的单位：{known}。",
        "“{name}” is met with: {known}.",
    ),
    "article-too-long": Message(
        "warning",
        "这一篇有 {characters} 字，超过 {most} 字：照样刊出、可以检索，但不找其中的引语、人物和数字",
        "this article has {characters} characters, more than {most}: it is published and searched, but no quotes,"
        " people or figures are looked for in it",
        "来源里多半缺了分篇、分版：把它分成一篇一个文件，或在版与版之间放一个换页符。",
        "the source probably lacks its partings: make a file of each article, or put a form feed between pages.",
    ),
    "article-of-too-many-paragraphs": Message(
        "warning",
        "这一篇有 {paragraphs} 段，超过 {most} 段：照样刊出、可以检索，但不找其中的引语、人物和数字",
        "this article has {paragraphs} paragraphs, more than {most}: it is published and searched, but no quotes,"
        " people or figures are looked for in it",
        "来源里多半缺了分篇、分版，或者一字一段：把它分成一篇一个文件，去掉多余的分段。",
        "the source probably lacks its partings, or has each character in a paragraph of its own: make a file of"
        " each article, and join what belongs together.",
    ),
}
