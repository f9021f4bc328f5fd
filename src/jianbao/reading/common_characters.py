"""The characters that running Chinese text is mostly made of, in both scripts.

Decoding by the wrong table gives characters that exist and are hardly ever used; the share of these tells the
right table from the wrong one. The lists are the heads of the usual frequency tables of modern Chinese.
"""

SIMPLIFIED = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
    "多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合"
    "还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只"
    "没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边"
    "流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处市报记会委书记省县镇村"
)

TRADITIONAL = (
    "這為個國時來們對會發動過說產種後學經進著電裡現實兩體當點業還應開從與關樣無線數變條沒問見計別區強戰則據處報"
    "導記員長間內將組論運農機黨總統義氣質結設資邊級圖較題軍億萬東車馬風書見話語門聞議華灣廣東環節權極樣師幾場陳"
)

SIMPLIFIED_FORMS = (  # of TRADITIONAL, in the same order
    "这为个国时来们对会发动过说产种后学经进着电里现实两体当点业还应开从与关样无线数变条没问见计别区强战则据处报"
    "导记员长间内将组论运农机党总统义气质结设资边级图较题军亿万东车马风书见话语门闻议华湾广东环节权极样师几场陈"
)

FULL_STOPS = "，。、；：？！“”‘’《》（）「」『』—…·　"

SIMPLIFIED_ONLY = tuple(sorted(set(SIMPLIFIED_FORMS) - set(TRADITIONAL) - set("里后着几别")))
TRADITIONAL_ONLY = tuple(sorted(set(TRADITIONAL) - set(SIMPLIFIED_FORMS) - set("著內別強")))

COMMON = frozenset(SIMPLIFIED + TRADITIONAL + FULL_STOPS)

_SCRIPT_SAMPLE = 100_000


def is_traditional(text: str) -> bool:
    """Whether a text is printed in traditional script; a text without either's own characters counts as not."""
    sample = text[:_SCRIPT_SAMPLE]
    traditional = sum(map(sample.count, TRADITIONAL_ONLY))
    return traditional > 0 and traditional > sum(map(sample.count, SIMPLIFIED_ONLY))
