"""Posts and callings (职务、职业) that stand before a name, and what may stand before or behind them."""

from jianbao.language.callings import CALLINGS, RELATIONS
from jianbao.language.longest import Endings, Finder, words_of

# Posts proper: `organisation + post + name`.
_POSTS = """
    助理秘书长 副秘书长 总统顾问 总理顾问 首席顾问 总干事 副总干事 总队长 总会长 国家安全顾问 高级官员 副外长 副防长
    新闻秘书 首席秘书 私人秘书 高级成员 前行政长官 党首 委员长助理 总书记 主任委员 副主委 主委 总领队 当选总统 临时总统 看守总理 国防大臣 外交大臣 商务大臣 大臣 亲王 部族首领 首领 统帅 总司令 副司令 参谋总长 财长 防长 卫生部长 内政部长 能源部长 农业部长
    总书记 国家主席 主席 副主席 总统 总理 副总理 首相 国王 女王 王储 议长 外长 防长 财长 部长 副部长 部长助理 国务委员 国务委员长 委员长 委员 省长 市长 州长
    县长 区长 乡长 镇长 村长 书记 党委书记 党组书记 党支部书记 党总支书记 村支书 支书 第一书记 驻村第一书记 纪委书记 省委书记 市委书记 县委书记
    区委书记 镇党委书记 村党支部书记 政委 司令 司令员 参谋长 军长 师长 旅长 团长 营长 连长 排长 班长 指导员 教导员 舰长 艇长 机长 船长 队长
    大队长 中队长 支队长 总队长 所长 局长 厅长 司长 处长 科长 股长 组长 主任 主任医师 副主任医师 主治医师 医师 医生 护士长 护士 药师 院长 校长
    园长 馆长 站长 台长 社长 会长 理事长 理事 监事长 监事 秘书长 秘书 行长 支行长 董事长 董事 董事局主席 董事会主席 总经理 经理 总裁 首席执行官
    首席财务官 首席技术官 首席运营官 首席科学家 首席经济学家 首席分析师 首席专家 首席设计师 首席信息官 首席战略官 首席营销官 总监 总工程师 总工
    总设计师 总指挥 总教练 总规划师 总会计师 总经济师 总编辑 主编 副主编 主笔 台柱 厂长 车间主任 店长 场长 矿长 段长 区域经理 项目经理 产品经理
    负责人 主要负责人 相关负责人 有关负责人 法定代表人 法人代表 创始人 联合创始人 合伙人 管理合伙人 执行合伙人 掌门人 发起人 牵头人 带头人
    党委副书记 镇长 发言人 新闻发言人 新闻官 代表 特别代表 贸易代表 全国人大代表 人大代表 政协委员 全国政协委员 大使 公使 参赞 领事 总领事 特使
    院士 教授 副教授 讲师 研究员 副研究员 助理研究员 博士 博士生 硕士 博导 博士生导师 导师 学者 专家 分析师 经济学家 科学家 社会学家 政治学家
    历史学家 政治家 企业家 艺术家 作家 诗人 画家 书法家 歌手 演员 导演 编剧 制片人 主持人 制作人 作曲家 指挥家 评论家 评论员 观察员
    工程师 高级工程师 设计师 建筑师 规划师 农艺师 农技师 畜牧师 技术员 技师 工艺师 厨师 律师 法官 检察官 庭长 审判长 检察长 审判员 公证员 会计师
    审计师 精算师 教师 老师 班主任 辅导员 教练 主教练 主帅 少帅 名帅 名将 老将 小将 教练员 裁判 裁判长 运动员 队员 球员 球星 前锋 后卫 门将 选手 冠军 民警 交警 辅警 刑警 警官
    警长 消防员 飞行员 航天员 宇航员 士兵 战士 战友 干事 参谋 干部 村干部 网格员 护林员 讲解员 解说员 导游 快递员 快递小哥 外卖小哥 外卖员 骑手 司机 驾驶员 列车长
    乘务员 乘务长 会计 出纳 文书 教务主任 巡护员 管护员 护草员 草原管护员 饲养员 放映员 邮递员 投递员 理发师 面点师 裁缝 木匠 铁匠 石匠 篾匠 瓦匠 船工 船夫 矿工 纺织工 钳工 车工 铣工 搬运工 装卸工 清洁工 养路工 看护 护工 月嫂 保育员 场务 灯光师 录音师 化妆师 舞美设计 造型师 戏迷 票友 画师 琴师 鼓师 领唱 前腰 中场 外援 边锋 中锋 后腰 替补门将 售货员 营业员 服务员 保安 保洁员 环卫工 工人 职工 员工 技工 焊工 电工 维修工 农民 农民工 村民 牧民 渔民 果农 菜农 茶农 花农 棉农
    种植户 养殖户 种粮大户 种植大户 养殖大户 合作社理事长 合作社负责人 脱贫户 贫困户 居民 市民 游客 旅客 乘客 顾客 读者 网友 球迷 车主 业主 店主
    摊主 老板 老板娘 客商 商户 经销商 供应商 投资者 创业者 志愿者 义工 社工 学生 大学生 研究生 高中生 中学生 小学生 留学生 校友 家长 患者 家属
    当事人 目击者 受访者 被告人 被告 原告 嫌疑人 犯罪嫌疑人 传承人 代表性传承人 非遗传承人 劳模 劳动模范 从业者 经营者 管理者 召集人 联络员
    主理人 操盘手 经纪人 顾问 高级顾问 法律顾问 助理 总助 议员 众议员 参议员 众议院议长 国务卿 幕僚长 财政部长 国防部长 外交部长 检察总长 总长
    高级代表 专员 调查员 巡视员 督导员 处级干部 首席代表 巡抚 酋长 教皇 主教 牧师 僧人 住持 方丈 演奏家 歌唱家 舞蹈家 收藏家 活动家 改革家 实业家 鉴赏家 考古学家 气象学家
    首席预报员 预报员 气象员 播音员 主播 记录员 编辑 摄影师 摄像师 管理员 保管员 图书管理员 仓管员 检验员 质检员 采购员 销售员 业务员 推销员 理财师
    基金经理 投资总监 投资经理 研究主管 主管 组长 领队 队医 高管 掌柜 东家 传人 弟子 徒弟 师傅 大师 工匠 大国工匠 党员 团员 老党员 退休教师 获得者 研究者 爱好者 创办者 发明者 创作者 作者 第一作者 通讯作者 守护者 亲历者 幸存者 承包人 监护人 代理人 辩护人 公诉人
    生物学家 古生物学家 物理学家 化学家 数学家 地质学家 天文学家 植物学家 动物学家 人类学家 语言学家 心理学家 育种学家 生态学家 教育家 哲学家 思想家
    军事家 慈善家 革命家 探险家 育种家 民俗学家 承办法官 主审法官 技术人员 研究人员 工作人员 科研人员 养殖人 养蜂人 守林人 寡妇 手艺人 收藏者 饲养员
    协会成员 代表团成员 团队成员 小组成员 项目组成员 教员 校医 老师傅 老大爷 老大妈 老太太 老人 老汉 老伴 青年 小伙 小伙子 姑娘 少年 男子 女子 男孩 女孩 民兵 房东 租户 租客 住户 楼门长 楼长 网友 小贩
    丈夫 未婚妻 未婚夫 爱人 堂弟 表弟 表哥 表姐 表妹 侄子 侄女 外甥 孙子 孙女 外孙 外孙女 大女儿 小女儿 大儿子 小儿子 叔叔 舅舅 姑姑 嫂子
    妻子 丈夫 母亲 父亲 儿子 女儿 哥哥 姐姐 弟弟 妹妹 爷爷 奶奶 外公 外婆 儿媳 女婿 邻居 同事 同学 好友 朋友 队友 室友 搭档 生母 父母官
    CEO CFO CTO COO CIO CMO CPO CSO 理事会主席 监事会主席 工会主席 妇联主席 文联主席 作协主席 业务主管 教研员 馆员 研究馆员 站务员 值班员 调度员
    主人 主妇 掌门 当家人 领头人 领军人 领军人物 负责同志 主要负责同志 副总 老总 总管 财务总监 运营总监 技术总监 艺术总监 市场总监
    村支部书记 支部书记 总支书记 组织委员 宣传委员 常委 市委常委 省委常委 县委常委 区委常委 组织部长 宣传部长 统战部长 政法委书记 秘书长
    部長 主席 總統 總理 副總理 會長 理事長 院長 校長 局長 處長 署長 司長 發言人 議員 總經理 經理 總裁 董事長 總監 教練 教授 醫生 醫師 律師 學者 專家
    行政長官 特首 主任 組長 隊長 負責人 創辦人 創始人 助理 秘書長 館長 站長 店長 老師 導師 導演 署理署長 政務司司長 財政司司長 立法會議員 區議員
"""

# Words that stand before a post and belong to it.
_BEFORE = words_of("""
    副 常务副 常務副 第一副 执行副 高级副 资深副 联席 执行 名誉 荣誉 代 代理 署理 前 原 时任 候任 现任 首任 前任 当选 首席
    高级 资深 特聘 特约 客座 荣休 终身 助理 总 专职 兼职 主要 相关 有关 业务 独立 全球 中国区 亚太区 大中华区 亚洲区 华东区
    华南区 西南区 华北区 区域 大区 常任 常驻 退役 退休 知名 著名 青年 年轻 老 女 男 法定 人大 政协 全国
""")

# Departments and fields that stand between an organisation and a post: they belong to the post.
_FIELDS = words_of("""
    公共事务 公共关系 政府关系 政府事务 媒体关系 投资者关系 对外关系 外部关系 客户关系 对外事务 企业事务 事务 关系 市场 市场营销
    营销 销售 品牌 运营 财务 技术 产品 研发 战略 投资 人力资源 行政 人事 法务 合规 风控 风险 信息 数据 数字化 智能制造 生产
    制造 质量 安全 采购 供应链 物流 客服 客户服务 业务 商务 商业 传播 公关 宣传 企业传播 规划 战略规划 发展 业务发展 国际业务
    海外 海外业务 渠道 零售 内容 编辑 设计 创意 艺术 教学 科研 学术 工程 项目 设备 基建 后勤 投资总部 研究 政策 气候 首席
    全球 大中华区 中国区 亚太区 亚太 华东 华南 华北 西南 人才 培训 戏剧 音乐 美术 文艺 文学 影视 电影 书法 军事 时事 财经 体育 考古 科普 教育 环保 交通安全 食品安全
""")

POSTS: frozenset[str] = CALLINGS.union(words_of(_POSTS))
BEFORE_POSTS: tuple[str, ...] = tuple(sorted(set(_BEFORE), key=lambda word: (-len(word), word)))
FIELDS: tuple[str, ...] = tuple(sorted({*_FIELDS, "与", "和", "及", "、"}, key=lambda word: (-len(word), word)))

# Titles that stand behind a name: 王明主任, 李教授, 张女士.
COURTESY: frozenset[str] = frozenset(
    words_of("""
    先生 女士 小姐 太太 同志 老人 大爷 大妈 大叔 阿姨 大姐 大哥 奶奶 爷爷 老师 师傅 医生 教授 博士 院士 总 某 某某 夫妇
    夫人 老伯 老汉 大娘 婆婆 老太 警官 法官 律师 大律师 护士 老兵 大校 上校 中校 少校 上将 中将 少将
""")
)

# What somebody is to somebody else, which no organisation stands before.
KIN: tuple[str, ...] = (
    *RELATIONS,
    *words_of("""
    妈妈 爸爸 姥姥 姥爷 妻子 丈夫 母亲 父亲 儿子 女儿 哥哥 姐姐 弟弟 妹妹 爷爷 奶奶 外公 外婆 儿媳 女婿 邻居 同事 同学 好友 朋友 队友 室友 搭档 生母 老伴
    未婚妻 未婚夫 爱人 堂弟 表弟 表哥 表姐 表妹 侄子 侄女 外甥 孙子 孙女 外孙 外孙女 叔叔 舅舅 姑姑 嫂子 徒弟 弟子 房东
"""),
)

# The courtesies of everyday speech, behind a surname or a whole name: 赵大爷, 刘桂芬师傅.
FAMILIAR_TITLES: tuple[str, ...] = words_of("""
    先生 女士 小姐 太太 大爷 大妈 大叔 阿姨 大姐 大哥 奶奶 爷爷 老师 师傅 医生 警官 老伯 老汉 老倌 老爹 老头 老大爷 老师傅 阿婆 阿公 阿伯 阿叔 阿嫂 工 总 大娘 婆婆 老太 婶 嫂 叔 伯 嫂子
    伯伯 叔叔 老太太 大夫 大嫂 大婶 姐 哥 老板 经理 太 生 伯母 姨 婆 姑娘 同学 主任 书记 局长 校长 院长 教授 教练 导演 队长 护士 老兵 大校 上校 中校 少校 上将 中将 少将
""")

# Callings so general that several people in one article may bear them: no sign of the same person by themselves.
COMMON_CALLINGS: frozenset[str] = frozenset(
    words_of("""
    村民 居民 市民 游客 旅客 乘客 顾客 读者 网友 专家 学者 记者 学生 家长 患者 家属 员工 职工 工人 农民 代表 委员 干部
    党员 志愿者 老师 教师 医生 护士 司机 朋友 邻居 同事 同学
""")
)

_ANY_POST = Finder([*POSTS, *("副" + post for post in POSTS)])
_POST_ENDINGS = Endings(POSTS)
_BEFORE_ENDINGS = Endings(BEFORE_POSTS)
_FIELD_ENDINGS = Endings(FIELDS)


def posts_in(text: str) -> list[tuple[int, int]]:
    """Where posts stand in `text`, left to right, the longest at each place: (start, end) in code points."""
    return _ANY_POST.spans(text)


def post_at_end(text: str, end: int, start: int = 0) -> int | None:
    """Where the longest post that ends at `end` begins; None when no post ends there."""
    post = _POST_ENDINGS.at_end(text, end, start)
    return end - len(post) if post else None


def post_at_start(text: str, start: int) -> int | None:
    """Where the longest post that begins at `start`, with a word before it that belongs to it, ends; else None."""
    if word := _BEFORE_ENDINGS.at_start(text, start):
        start += len(word)
    post = _POST_ENDINGS.at_start(text, start)
    return start + len(post) if post else None


def widen_post(text: str, begin: int, start: int = 0) -> int:
    """Where a post that begins at `begin` begins with the words before it that belong to it (副, 常务副, 前)."""
    while word := _BEFORE_ENDINGS.at_end(text, begin, start):
        begin -= len(word)
    return begin


def widen_over_fields(text: str, begin: int, start: int = 0) -> int:
    """The same over departments and fields (公共关系与传播 before 副总裁); an 与 or 和 at the edge stays outside."""
    edge = begin
    while word := _FIELD_ENDINGS.at_end(text, edge, start):
        edge -= len(word)
        if word not in ("与", "和", "及", "、"):
            begin = edge
    return begin
