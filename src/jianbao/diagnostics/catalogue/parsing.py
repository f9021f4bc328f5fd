"""What can be wrong, as parsing sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {
    "form-unknown": Message(
        "error",
        "没有 {value} 这种文本形式",
        "there is no form {value} of a text",
        "最接近的是 {nearest}；可用的有 {known}",
        "the nearest is {nearest}; there are {known}",
    ),
    "form-unfit": Message(
        "warning",
        "给定的形式是 {form}，文本本身看来不是",
        "the form given is {form}, but the text does not look like it",
        "用 jianbao parse --explain 对照；不对时改 form: 或去掉，由程序判断",
        "compare with jianbao parse --explain; change form: or leave it out, and the form is found",
    ),
    "line-doubtful": Message(
        "info",
        "这一行判为{taken_for}，把握只有 {confidence}",
        "this line was taken for {taken_for} with a confidence of only {confidence}",
        "用 jianbao correct 对照原文，按键改正；依据见 jianbao parse --explain",
        "look it over in jianbao correct and put it right with a key; jianbao parse --explain says why",
    ),
    "headline-missing": Message(
        "warning",
        "稿件 {id} 没有找到标题",
        "no headline was found for article {id}",
        "在同名 .yaml 的 corrections 里指定标题，或把这些行归入别的稿件",
        "set the headline in the corrections of the .yaml beside the source, or give the lines to another article",
    ),
    "headline-order-doubtful": Message(
        "info",
        "两行标题没有标记，分不清引题与主题：{text}",
        "two plain lines: which is the kicker and which the headline the text does not tell: {text}",
        "对照原版；需要时在 corrections 里指定引题与标题",
        "compare with the print; set kicker and headline in the corrections where needed",
    ),
    "headline-doubtful": Message(
        "info",
        "标题归属不确定：{text}",
        "it is not certain that this headline belongs to this text: {text}",
        "对照原版；不对时在 corrections 里指定标题",
        "compare with the print; set the headline in the corrections if it is wrong",
    ),
    "headline-tall": Message(
        "info",
        "标题有四行以上，也许是两个标题，或者混进了正文：{text}",
        "a headline of four lines and more: it may be two, or hold text: {text}",
        "对照原版；需要时在 corrections 里用 take、begin 改",
        "compare with the print; use take or begin in the corrections where needed",
    ),
    "text-missing": Message(
        "info",
        "标题下没有正文：{text}",
        "there is no text below this headline: {text}",
        "正文也许归到了别的稿件；可在 corrections 里用 begin、move 改",
        "its text may stand in another article; use begin or move in the corrections",
    ),
    "paragraph-long": Message(
        "info",
        "一段有 {lines} 行，也许是几段连在了一起：{text}",
        "a paragraph of {lines} lines: it may be several: {text}",
        "对照原版；可在 corrections 里用 split 分开",
        "compare with the print; use split in the corrections",
    ),
    "page-of-one": Message(
        "info",
        "整版只认出一篇稿件，可是还有 {signs} 处像是别的稿件的开头",
        "only one article was found on this page, but {signs} places look like the beginning of another",
        "用 jianbao parse --explain 对照；需要时在 sidecar 里写明 form:，或用 begin 分开",
        "compare with jianbao parse --explain; give the form: in the sidecar, or use begin",
    ),
    "paragraph-unfinished": Message(
        "info",
        "段落没有结束：{text}",
        "a paragraph ends in mid-sentence: {text}",
        "下文可能在别的框里，或没有提取出来；可在 corrections 里拼接或调整次序",
        "its end may stand in another box or be missing; join or reorder lines in the corrections",
    ),
    "text-unplaced": Message(
        "warning",
        "有文字没有归入任何稿件：{text}",
        "text was placed in no article: {text}",
        "在 corrections 里说明这些行是什么",
        "say in the corrections what these lines are",
    ),
}
