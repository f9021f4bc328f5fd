"""Names behind callings, before words that follow names, and words that are none. The text is invented."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate, speakers

BEHIND_CALLINGS: list[tuple[str, str]] = [
    ("助产士林晓东到得最早。", "林晓东"),
    ("江州队主帅、前国脚庄伯安到场。", "庄伯安"),
    ("飞手周立新正操纵无人机。", "周立新"),
    ("反对党领袖哈米尼批准了方案。", "哈米尼"),
    ("孩子的妈妈孙秀兰走在后面。", "孙秀兰"),
    ("裁判官成立德問證人是否需要休息。", "成立德"),
    ("61岁的欧阳文涛榜上有名。", "欧阳文涛"),
    ("江州国驻海国大使欧阳玉清等到机场迎接。", "欧阳玉清"),
    ("海国军队的高级指挥官易卜拉欣·萨利克在空袭中丧生。", "易卜拉欣·萨利克"),
]

NO_NAMES = [
    "江州的老年用户中，农村居民占比超过三成。",
    "吸引众多游客慕名而来。",
    "江州中小学教师占比逐年上升。",
    "亿万农民辛勤劳作。",
    "会议通过了《江州部长宣言》。",
    "总统办公室主任顾问团成立。",
    "药进了目录，不等于患者能拿到药。",
    "着证人毋须回答。",
    "江州之行中，林主席专程前往渔村。他说：“这里变了。”",
    "江州居民楼遭导弹袭击。",
    "这句小区阿姨的日常提问，成了笑谈。",
    "敖萨港口昨天遭袭。敖萨官员称，敖萨当天停电。",
]

BEFORE_WORDS: list[tuple[str, str]] = [
    ("看台上，球迷闻一凡紧紧搂着父亲。他说：“我等了十年。”", "闻一凡"),
    ("县长鲜于海每个季度都要当一天“办事群众”。“我等得起。”他说。", "鲜于海"),
    ("商务局局长充国强将其归结为“生态”二字。他说：“补贴请不来一条街。”", "充国强"),
    ("村民张伟听说以后赶来。张伟说：“路太滑了。”", "张伟"),
    ("村民李建国着急了。他说：“再不修就晚了。”", "李建国"),
    ("队员孙丽下午才到。“车晚点了。”她说。", "孙丽"),
    ("教练曾志远今年五十岁。“还能再带十年。”他说。", "曾志远"),
    ("研究员鄢其芳长期研究学生体质。“十五分钟不够。”她说。", "鄢其芳"),
]


@pytest.mark.parametrize(("text", "name"), BEHIND_CALLINGS)
def test_a_calling_introduces_as_a_post_does(text: str, name: str) -> None:
    assert [person.name for person in annotate(text).people] == [name]


@pytest.mark.parametrize("text", NO_NAMES)
def test_a_word_the_dictionary_lacks_is_nobody(text: str) -> None:
    assert annotate(text).people == ()


@pytest.mark.parametrize(("text", "speaker"), BEFORE_WORDS)
def test_a_name_ends_before_a_word_that_opens_a_predicate(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("总务主任老夏拍了拍胸口。他说：“螺蛳壳里也能做道场。”", "老夏"),
        ("散户老严持有公司股票五年。他留言：“我信了。”", "老严"),
        ("29岁的程序员小鲁体重102公斤。“最难的是晚上。”小鲁说。", "小鲁"),
        ("住院的小学生小宇扶着墙走。“我想回家。”小宇说。", "小宇"),
        ("白领阿紫身高一米六。“我不想节食。”阿紫说。", "阿紫"),
    ],
)
def test_what_people_are_called_is_a_name_behind_a_calling(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}
    assert annotate(text).people == ()


def test_what_people_are_called_keeps_the_calling_before_it() -> None:
    quotes = annotate("29岁的程序员小鲁体重102公斤。“最难的是晚上。”小鲁说。").quotes
    assert [(quote.speaker, quote.post) for quote in quotes] == [("小鲁", "程序员")]


@pytest.mark.parametrize("text", ["居民小声说：“别吵。”", "村民老远就喊：“快来。”", "市民小区门口说：“等一等。”"])
def test_a_word_behind_a_calling_is_not_what_somebody_is_called(text: str) -> None:
    assert all((speaker or "")[:1] not in ("小", "老") for speaker in speakers(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("嘎查党支部书记娜仁其其格给我们看了账本。", "娜仁其其格"),
        ("江州队中锋阿不都热依木带着伤打了四十分钟。", "阿不都热依木"),
        ("村民小组长木呷承认收了钱。", "木呷"),
        ("听证员、县人大代表海来阿呷木的发言被记在笔录里。", "海来阿呷木"),
        ("老牧民额尔敦布和下了马。", "额尔敦布和"),
        ("村主任索朗次仁走在最前。", "索朗次仁"),
        ("县长苏和平到会。", "苏和平"),
        ("驻村队员艾力·司马义，今年二十六岁。", "艾力·司马义"),
    ],
)
def test_a_name_of_the_minorities_is_read_whole(text: str, name: str) -> None:
    assert [person.name for person in annotate(text).people] == [name]


def test_a_name_of_the_minorities_speaks_though_nothing_introduces_it() -> None:
    assert speakers("“账算明白了，心就顺了。”乌兰图雅说。") == ["乌兰图雅"]


@pytest.mark.parametrize("text", ["“来的人多。”乌兰察布说。", "“今年雪大。”巴音山坡上说。"])
def test_a_place_that_begins_like_such_a_name_is_nobody(text: str) -> None:
    assert annotate(text).people == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("信用科科长明亮反问道：“做不到怎么办？”", "明亮"),
        ("社区书记石榴说：“一个人三分钟。”", "石榴"),
        ("“今天的水很大。”水文站站长江河介绍。", "江河"),
    ],
)
def test_a_name_of_two_characters_that_is_a_word_speaks_behind_a_post(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "江州队主教练冷静分析，球队还有机会。",
        "外交部发言人周一表示，会谈将继续。",
        "江州市市长连夜回应，水位已经回落。",
        "公司总经理方面回应，订单没有取消。",
        "班主任温柔提醒，不要忘记带伞。",
    ],
)
def test_a_word_of_manner_or_time_behind_a_post_is_nobody(text: str) -> None:
    assert annotate(text).people == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("世界江河组织副总干事张向晨先后致辞。", "张向晨"),
        ("工作队队长石建疆那天正好在场。", "石建疆"),
        ("總幹事區慕賢批評巡查形同虛設。", "區慕賢"),
        ("果农向宏发正带着一家人采摘。", "向宏发"),
        ("财务总监向蔚然没有回避。", "向蔚然"),
        ("首席分析师尤可为则持相反的看法。", "尤可为"),
    ],
)
def test_a_name_made_of_characters_of_grammar_is_read(text: str, name: str) -> None:
    assert [person.name for person in annotate(text).people] == [name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("担任领队已有二十一年的应大成回忆说，“没有一个人走。”", "应大成"),
        ("开了十一年书店的于海鸥说，“租金涨不起。”", "于海鸥"),
        ("蹲在第一排的买买提·阿不都热依木没有笑。他说，“再等等。”", "买买提·阿不都热依木"),
        ("基地副司令员郎大校拿起话筒，说了一句话：“成了。”", "郎大校"),
    ],
)
def test_a_name_that_nothing_else_can_be_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "市长向市民没有隐瞒。",
        "局长曾多次也这样说。",
        "教练曾获奖三次。",
        "队长曾在河边说过。",
        "他们的应对方案说，先疏散。",
    ],
)
def test_a_small_word_is_no_surname(text: str) -> None:
    assert annotate(text).people == ()
