"""Who speaks without being named: groups, callings, institutions and documents, by the words they end in."""

from jianbao.language.longest import Endings, words_of
from jianbao.language.ordinary import is_ordinary_word

# A speaker whose words end in one of these is a group or an unnamed person (一位业内人士, 参会企业代表).
UNNAMED: tuple[str, ...] = words_of("""
    人士 中层 高层 负责人 官员 人员 代表 代表们 嘉宾 嘉宾们 专家 专家们 学者 学者们 分析师 分析人士 研究人员 工作人员 管理人员 技术人员
    从业者 从业人员 知情人 知情者 消息人士 业内人士 业界 业内 外界 各界 舆论 国际社会 网友 网友们 市民 市民们 居民 居民们 村民
    村民们 游客 游客们 群众 老百姓 民众 用户 客户 消费者 读者 观众 球迷 粉丝 员工 职工 工人 工友 农民 农户 果农 商户 商家
    加盟商 代理商 供应商 经销商 批发商 采购商 开发商 摊贩 承包商 参展商 运营商 摊主 店主 店员 老板 企业主 创业者 投资者 股东 业主 车主 司机 乘客 旅客 老师 教师 学生 同学 学员 家长 孩子 孩子们 医生
    护士 患者 病人 家属 亲属 邻居 朋友 同事 队友 战友 战士 官兵 民警 交警 消防员 志愿者 委员 委员们 代表委员 党员 干部 领导
    高管 管理层 发言人 新闻发言人 当事人 目击者 受访者 被告人 被告 原告 嫌疑人 律师 法官 检察官 媒体 外媒 港媒 台媒 美媒 英媒
    日媒 韩媒 俄媒 报纸 评论员 评论家 观察家 经济学家 科学家 企业家 企业负责人 企业代表 工程师 研发人员 设计师 技术员 队员 球员
    教练 裁判 选手 参赛者 与会者 参会者 与会人员 参会人员 与会代表 与会专家 参加者 参与者 亲历者 男子 女子 男孩 女孩 老人
    老人们 小伙 小伙子 姑娘 大爷 大妈 阿姨 大叔 母亲 父亲 妻子 丈夫 儿子 女儿 妈妈 爸爸 爷爷 奶奶 粉丝们 创始人 店长 经理
    导游 讲解员 驾驶员 快递员 外卖员 骑手 候选人 议员 众议员 参议员 部长 大臣 首相 总统 总理 外长 领导人 前员工 在校生 毕业生
    大学生 留学生 研究生 志愿军 老兵 教授 研究员 种植户 养殖户 经营者 管理者 组织者 主办者 主持人 主播 博主 卖家 买家 中介
    阿婆 阿公 阿伯 阿叔 阿嫂 房东 租客 患者们 会员 工作者 对方 女生 男生 阿爸 阿妈 阿嬷 爹 娘 老太太 老奶奶 老大爷 老汉 大娘 老伴 街坊 辩护人 公诉人 买家 住户 小朋友 小朋友们 学生们 同学们 老师们 村干部 网格员 人 群体 人士們 負責人 專家 學者 網民 議員 發言人 官員 人員 學生 家長
    醫生 業界
""")

# Documents and outlets speak too: 声明说, 报告指出, 《……》刊文说.
DOCUMENTS: tuple[str, ...] = words_of("""
    内部信 一封信 信件 邮件 信函
    会议 全会 大会 座谈会 峰会 常务会议 一号文件
    会议纪要 纪要 贺信 唁电 便笺 序言 遗嘱 讯问笔录 笔录 信
    报告 声明 公告 公报 通报 通知 意见 方案 文件 文章 社论 评论 报道 消息 研究 调查 数据 统计 报告书 白皮书 蓝皮书 绿皮书
    宣言 决议 决定 规划 纲要 条例 办法 规定 判决书 裁决书 裁定书 起诉书 公开信  来信 邮件 致辞 讲话 演讲 推文 微博 帖子 视频
    短信 颁奖词 授奖词 解说词 悼词 讣告 启事 情况说明 说明 留言簿 决定书 通知书 意见书 告知书 倡议书 建议书 说明书 招股书 招股说明书 年报 财报 半年报 季报 研报 研究报告 调查报告 评估报告 分析 日报 晚报 早报 时报
    周刊 周报 新闻网 通讯社 电视台 广播公司 杂志 社交媒体 网站 公众号 客户端 论文 指南 标准 法案 草案 议案 提案 协议 合同
    公约 条约
""")

# Words for somebody of an age: whoever the text has just told of, where it names somebody.
ELDERS: frozenset[str] = frozenset(words_of("老人 老汉 老太太 老奶奶 老大爷 老爷子 小伙子 小伙 姑娘"))

PRONOUNS: frozenset[str] = frozenset(
    words_of("""
    他 她 其 他本人 她本人   两人 二人 他们 她们 大家 众人 自己 本人 彼
""")
)
PLURAL: frozenset[str] = frozenset(
    words_of("""
    他们 她们 大家 众人 两人 二人 双方 我们
""")
)

# The speaker who is the reporter; never the speaker of somebody else's words.
REPORTERS: tuple[str, ...] = ("记者", "本报记者", "笔者", "本报", "本刊", "小编", "編者", "記者", "编者", "作者")

# Words that point back to somebody named before: 该负责人, 这名员工, 上述人士.
POINTING_BACK: tuple[str, ...] = (
    "上述",
    "前述",
    "这名",
    "这位",
    "该名",
    "该位",
    "这个",
    "该",
    "这",
    "那位",
    "那名",
    "此",
    "這名",
    "這位",
    "該",
)

# Words for an organisation of any kind: 该机构, 该平台, and 该公司 where none is named in full.
BODIES: frozenset[str] = frozenset(
    words_of("机构 平台 组织 部门 单位 团队 品牌 商家 企业 公司 协会 基金 中心 门店 医院 学校 银行 集团 俱乐部")
)

UNNAMED_ENDINGS = Endings((*UNNAMED, *(word + "们" for word in UNNAMED if not word.endswith("们"))))
PRONOUN_ENDINGS = Endings(PRONOUNS)

# What nouns for persons end in, whatever stands before: 老农, 陪审员, 值日生, 渠道商.
_PERSONS = frozenset("者员师长工生商户民人农客友兵匠妇汉童嫂叔婆伯娘爷迷徒嬷嬤")


def ends_as_person(text: str, end: int) -> bool:
    """Whether the characters before `end` end a noun for somebody, and no longer word goes on."""
    return text[end - 1 : end] in _PERSONS and not is_ordinary_word(text[end - 1 : end + 1])
