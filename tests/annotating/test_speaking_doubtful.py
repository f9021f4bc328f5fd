"""A wrong name is worse than none: where what stands beside a quote does not tell who said it, nobody did."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate as annotated
from tests.annotating.setting import direct, speakers

NOBODY: list[tuple[tuple[str, ...], int]] = [
    # In the middle of an article the one who comes next is as often another.
    (("“今天走吗？”船工李明远问。", "“再等等。”", "县水利局局长王芳介绍，汛期将至。"), 1),
    (
        (
            "“走吧。”船工李明远解开缆绳说。",
            "“水太急，船太小。”大厅里有人抱怨。",
            "对此，县水利局局长王芳坦承，航道多年未清。",
        ),
        1,
    ),
    # 他 and 她 do not reach over somebody whose name could not be read.
    (("局长王立新感慨良多。", "老牧民吐干旺下了马。风很大。“羊都回来了。”他说。"), 0),
    # Who reads, gets or remembers the words did not say them.
    (("馆长李明远戴上手套，当众念了信的全文：“母亲大人，儿一切均好，勿念。”",), 0),
    (("李明远至今记得那句话：“你先把人救上来，别的以后再说。”",), 0),
    (("女儿李小雨保存着一条短信，时间是晚上九点：“明早开闸，不必等我电话。”",), 0),
    # Who comes below a cue whose subject could not be read.
    (("“老师，可以再添一碗吗？”中午，布农族男孩达虎举起空碗，大声问道。", "营养师王芳说，饭菜变了。"), 0),
    # A colon's quote is not the next sentence's.
    (("新规第一次写明：“水库不得随意开闸放水。”消息传来，李明远说，等了很多年。",), 0),
]
SOMEBODY: list[tuple[tuple[str, ...], list[str]]] = [
    (("队长李明远感冒了。据在场人士透露，李明远的回答是：“我能下水，再给我一次机会。”",), ["李明远"]),
    (
        ("馆长王芳回忆，当时大家都笑了，李明远却板起脸：“笑什么？闸门不会等你吃完饭。”", "李明远说完就走了。"),
        ["李明远"],
    ),
    (("作家李明远回乡。他在新书《慢渡船》中写道：“渡船慢，可是渡船等人。”",), ["李明远"]),
    (("村民李明远把信收好，对儿子李小川说：“这封信你替我收着。”",), ["李明远"]),
    (("村民李明远摔下了马，马却站着不动。等村民赶来，他说的第一句话是：“先把马牵回去。”",), ["李明远"]),
    (
        ("高管表态：绝不放弃", "一名曾经在船厂工作多年的离职高管表示：“没有完美的公司。”"),
        ["一名曾经在船厂工作多年的离职高管"],
    ),
    (("朝鲜《海岸新闻》发表社论：“渔民是大海的主人，港口为渔民而开。”",), ["《海岸新闻》"]),
]


NAMES: list[tuple[tuple[str, ...], list[str | None]]] = [
    # A name of more characters than the tables know: what stands behind every mention belongs to it.
    (("检察官助理吉克曲呷接到电话。", "“树找到了。”吉克曲呷说。吉克曲呷笑了。"), ["吉克曲呷"]),
    # Whom words are passed on to does not say them.
    (("教练若昂·佩雷斯输了球。队员又加了一句，由翻译转述给佩雷斯：“教练，有空来吃饭，管够。”",), ["队员"]),
    # Foreign names end before a word, and begin with what sounds before a dot.
    (("“终于等到了。”气候变化部长玛琳·拉米罗走出会场时，眼里布满血丝。",), ["玛琳·拉米罗"]),
    (("研究所所长约翰·拉斯坦说：“钱是给伤口付的。”",), ["约翰·拉斯坦"]),
    (("他的发言人惠特尼·兰德斯19日只发了一句话：“特使先生正在休息。”",), ["惠特尼·兰德斯"]),
    # 父亲老高 is not the son of that surname; a lawyer of Hong Kong is known by his surname.
    (("学生高明远查到了分数。", "“要不，再读一年？”父亲老高先开了口。", "老高说完就睡了。"), ["老高"]),
    (("代表船東的大律師梁啟文質疑證人。", "梁大律師追問：「你當時為甚麼不報警？」"), ["梁啟文"]),
    (("“您让我走出了大山。”一位署名“雪山的孩子”的网友写道。",), ["一位署名“雪山的孩子”的网友"]),
    (("语文老师用红笔在这句底下画了线，批了两个字：“真好！”",), [None]),
    (("大队长李明远告诉记者，嫌疑人落网时还振振有词，反问办案民警：“我卖的是塑料片，犯哪条了？”",), ["嫌疑人"]),
    (("律师李明远通过调查发现，近四成租户认为规定太死。他建议：“可以放宽半个小时。”",), [None]),
]


@pytest.mark.parametrize(("paragraphs", "number"), NOBODY)
def test_nobody_is_named_on_thin_evidence(paragraphs: tuple[str, ...], number: int) -> None:
    assert direct(annotated(*paragraphs))[number].speaker is None


@pytest.mark.parametrize(("paragraphs", "expected"), SOMEBODY)
def test_the_clause_at_the_quote_outweighs_the_one_before_it(
    paragraphs: tuple[str, ...], expected: list[str]
) -> None:
    assert speakers(*paragraphs) == expected


@pytest.mark.parametrize(("paragraphs", "expected"), NAMES)
def test_a_name_is_read_to_its_ends(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert speakers(*paragraphs) == expected
