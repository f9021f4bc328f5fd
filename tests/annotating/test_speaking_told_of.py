"""Who said a quote, when the text has told of them before: by age, by nation, by half a name, by what is written."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate, speakers

CASES: list[tuple[tuple[str, ...], list[str | None]]] = [
    (("76岁的蒲桂英三年前中风。", "“她比闺女还细心。”蒲桂英拉着护理员不放。"), ["蒲桂英"]),
    (("8岁的小宇扶着墙，走了十一步。", "“我没摔！”他回过头喊。"), ["小宇"]),
    (("原告冉某是孩子的母亲。", "“那是做手术的钱。”冉某在庭审中几度落泪。"), ["冉某"]),
    (("“这趟车太远了。”芮冬梅说，去年大雪封了路。",), ["芮冬梅"]),
    (("副总裁劳伦斯·陈此前接受采访时说，开店三百家。“我们不卖便宜货。”他说。",), ["劳伦斯·陈"]),
    (("67岁的伍德高坐在树下。", "“我下不去手。”老人说起来依然哽咽。"), ["伍德高"]),
    (("主教练米洛·斯坦维奇画的是内线强打。", "“我画了一个完美的战术。”塞尔维亚人耸了耸肩。"), ["米洛·斯坦维奇"]),
    (("《江州市护理办法》第二十一条写得很清楚：“待遇不因居住地变化而中断。”",), ["《江州市护理办法》"]),
    (
        ("38岁的车小磊是县里的物理老师，拒绝了两所学校。", "理由听上去很简单：“我走了，孩子晚上没有地方吃饭。”"),
        ["车小磊"],
    ),
    (("“星海直播”在书面回应中称：“我们尊重法院判决。”",), ["星海直播"]),
    (("网友“江州老饕”留言：“味道没变，还是那家店。”",), ["网友“江州老饕”"]),
    (("去年下发的一份通知明确要求：“不得以截图作为评价依据。”",), ["一份通知"]),
    (("队员龙小军把孩子揣在怀里。", "“我女儿也七个月。”这个1998年出生的小伙子红着眼圈。"), ["龙小军"]),
    (("记者再次见到了甘玉莲。甘玉莲想了想。", "“现在想起来，腿倒是软了。”"), ["甘玉莲"]),
    (("女儿蒲小燕并不介意。母亲病倒那年，她辞去了工作。“那时候我才43岁。”",), ["蒲小燕"]),
    (("甘玉莲想起一件事。“你们不等了？”李大山问。", "“不等了。”"), ["李大山", None]),
    (("“学校答应解决周转房。”一位年轻教师的想法很实际。",), ["一位年轻教师"]),
    (("她还提到，庭审后孩子写了一封信，信里说：“我以后去帮爸爸妈妈。”",), [None]),
    (("安小军告诉记者，路不好走。", "“一共有九个哨卡。”安小军说。"), ["安小军"]),
]


@pytest.mark.parametrize(("paragraphs", "expected"), CASES)
def test_the_speaker_is_the_one_told_of(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert speakers(*paragraphs) == expected


@pytest.mark.parametrize(
    "text", ["江州队三次逆转。江州队的球迷很多。", "黎巴嫩今天否认。黎巴嫩说不。", "高二学生吕子涵说好。"]
)
def test_teams_countries_and_school_forms_are_nobody(text: str) -> None:
    assert not {person.name for person in annotate(text).people} & {"江州队", "黎巴嫩", "高二学"}


def test_the_field_of_a_calling_belongs_to_it() -> None:
    [person] = annotate("出租车司机叶一凡说，路堵了一上午。").people
    assert (person.name, person.post, person.organisation) == ("叶一凡", "出租车司机", None)
