"""Chinese surnames, single and compound: complete lists of the trade, not names of persons.

`SINGLE`: the single surnames of 百家姓 and those met today that it lacks, simplified and traditional.
`COMPOUND`: the surnames of two characters. `COMMON`: those that nine names in ten bear; a name with one of them
needs less evidence. `WORDLIKE`: surnames that much oftener begin an ordinary word (于是, 时间, 高质量);
a name with one of them needs more.
`GRAMMATICAL`: those of them that are small words of grammar (和大家说, 曾多次说).
"""

_OF_THE_HUNDRED = """
赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方
俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧
计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫
经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓
牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙
池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向
古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢
关蒯相查后荆红游竺权逯盖益桓公
"""

_MET_TODAY = """
楼肖闫付覃冼佟岳帅缑亢况郈商牟佘佴伯赏墨哈谯笪年爱阳言福邸原苑尉种隋仝岩代涂楚晋法汝鄢归海官仉督仵亓苟操练揭植才卿
玄靖敬苌冒初修禤兰候占信冶丛迟战矫邝麦粟鹿朴宾寻栗辜檀斯但逢库寸母保普钏尧漆银由展布荔郇郄隽昂泰英撒衣邓原郐郅
鲜闽藏税磨铁盘蓬拓贯来智扎钦洛茆芦麴璩庹谌郎镡逯岐弋幺青眭綦覃侣禄伦扬旷宛宗忻承拜宝恽虎区
"""

_TRADITIONAL = """
趙錢孫吳鄭馮陳褚衛蔣韓楊許呂張嚴華謝鄒竇雲蘇葛範魯韋馬鳳鮑費賀湯羅畢鄔樂時傅齊顧黃蕭貝計談龐紀項閔強賈婁顏鍾鐘駱萬盧
經繆幹應鄧鬱單諸鈕龔陸榮儲烏車寧厲劉龍葉倉鄂賴藺喬陰蒼雙聞黨貢勞扶堵酈牛壽邊燕冀農溫莊閻連習魚師鞏聶闕東歐融簡
饒養須豐關後紅遊權蓋項閆況岳帥婁廣國滿盡賁鄺麥蘭遲戰揭檀練賓尋鹿
"""

_COMMON = """
楼王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪
田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛
温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫
查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖
符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼楚佟栗匡宗应
台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和肖闫付代尚郗印印朴
張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許傅呂蘇盧蔣賈薛葉閻餘鍾範譚鄒陸邱顧龍萬錢湯賀賴龔龐蘭顏嚴溫魯韋畢聶項關紀費盛童
歐衛單寧閔車邊饒戚
"""

_COMPOUND = """
欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离
长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭
南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑
即墨 达奚 褚师 纳兰 完颜 叶赫 那拉 爱新觉罗 歐陽 司馬 東方 獨孤 南宮 萬俟 聞人 諸葛 尉遲 赫連 澹臺 濮陽 公孫 仲孫 鍾離 長孫 鮮于 閭丘 子車
亓官 巫馬 顓孫 壤駟 樂正 穀梁 軒轅 東郭 段幹 西門 左丘 梁丘 呼延
"""

_WORDLIKE = """
楼南户于和时从向那别都后公相全能通应经国文东安常平成强明高方金水华时代原信保来位台法海种生言年爱福初修布展官但多才由计包
双单关满充空终居步利益后解广越满连红养权暴游房管车山印怀边农易古须家查支干元万路江云乐师丰石白黄林田花米皮马牛龙
宁贝席项左池武成项温盛阳季班井祖束富束全满冷曾融简后相权盖盘贯智银青后练战来泰英宝原归衣扬信拜承虎普库母寸区
時國東經應連關來後從萬華黨農車邊
"""

COMPOUND: frozenset[str] = frozenset(_COMPOUND.split())
SINGLE: frozenset[str] = frozenset(
    "".join((_OF_THE_HUNDRED + _MET_TODAY + _TRADITIONAL + _COMMON).split())
) - frozenset("位宇僧稽嵺畅台木能都但才更由来多别从经相")
COMMON: frozenset[str] = frozenset("".join(_COMMON.split())) & SINGLE
WORDLIKE: frozenset[str] = frozenset("".join(_WORDLIKE.split())) & SINGLE
GRAMMATICAL: frozenset[str] = frozenset("边于和从向那别都后公相全能通应经但多才由来更单原曾當從後應經來單會")

# Family names of Japan of two characters; they open names of three to five.
_JAPANESE = """
    斋藤 小岛 小泽 岩崎 松尾 菅原 野口 岩本 木下 野村 菊地 佐野 渡部 大西 杉本 浜田 菅野 市川 樱井 古川 水野 小松 岛田 山内 西田 川口
    西川 菊池 北村 五十岚 安田 秋田 秋山 石黑 林田 村山 细田 玉木 神田 黑田 植田 白井 池上 佐久间 饭田 川上 荒木 大谷 羽生 中田 长友 堂安
    三笘 南野 久保田 广田 川岛 土屋 须藤 富田 片山 关口 小池 永井 星野 熊谷 松冈 矢野 吉川 樋口 尾崎 早川 西野 森本 宫田 坂井 今村 桑原
    堀江 上原
    佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 清水 山崎 中岛 池田
    阿部 桥本 山下 森 石川 前田 小川 藤田 冈田 后藤 长谷川 石井 村上 近藤 坂本 远藤 青木 藤井 西村 福田 太田
    三浦 藤原 冈本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宫崎
    宫本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 增田 小山 平野 大塚 千叶 久保 松井
    岸田 菅 安倍 石破 麻生 小泉 鸠山 野田 岩井 浅野 细川 桥下 茂木 高市 林 萩生田 河村 平井 二阶 枝野
"""
JAPANESE: frozenset[str] = frozenset(_JAPANESE.split())


def starts_with_surname(text: str) -> bool:
    """Whether `text` begins with a surname, single or compound."""
    return text[:1] in SINGLE or text[:2] in COMPOUND or text[:4] in COMPOUND


def surname_of(name: str) -> str | None:
    """The surname `name` begins with, the longest that leaves a given name; None without one."""
    for length in (4, 2):
        if len(name) > length and name[:length] in COMPOUND:
            return name[:length]
    return name[:1] if name[:1] in SINGLE else None
