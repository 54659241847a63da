"""Right newspaper text, as it comes from the wire and from word processors: no error, no warning."""

import pytest

from proofreader.checks.punctuation import CHECKS
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from tests.support.pages import block_page

RIGHT = (
    "大蒜批发价每公斤12.8元，比上周的13.50元下降5.2%；鸡蛋每公斤9.6元，与上周持平。",
    "比赛于19:30开始，主队以3:1获胜，三局比分为25:20、23:25、25:18。",
    "咨询电话：0379-6391234、400-800-1234，邮箱：news@example.com，网址：www.example.com。",
    "他在演讲中引用了一句英语：“Yesterday is history, tomorrow is a mystery.”听众报以掌声。",
    "“我们来晚了，”他说，“路上堵车。”",
    "“真的吗？！”她喊道，“太好了！”",
    "新华社北京4月30日电（记者张三、李四）国务院常务会议30日召开。",
    "会议强调：一要稳就业；二要稳物价；三要保供应。",
    "他先后读了《论语》《孟子》《关于〈条例〉的说明》等书籍和文件。",
    "全市实施“1+5+N”计划，建设5G基站1200座，PM2.5浓度同比下降8.3%。",
    "北京—上海航线每日往返12班，2015—2020年共运送旅客3000万人次，气温为15～20℃。",
    "列夫·托尔斯泰、让-雅克·卢梭、班禅额尔德尼·确吉杰布等名字都用间隔号。",
    "根据《条例》（国务院令第700号）第三条第（二）项规定，处5万元以上10万元以下罚款。",
    "国办发〔2020〕10号文件、（2020）豫03民初15号判决书、GB/T 15834—2011都查得到。",
    "省、市、县三级和有关部门、乡镇以及村组都行动起来，与群众同吃、同住、同劳动。",
    "双方就维护地区和平、共和国宪法、关系缓和等问题交换意见，与会者一致同意。",
    "他想了想……还是没有说出口。“等等……”她追了出来。",
    "这里是中国——我的祖国——最北的一座哨所，一年有半年是冬天。",
    "“九一八”事变、“一二·九”运动、五四运动、“3·15”晚会，这些写法都对。",
    "第一，统一思想；第二，抓好落实；第三，加强督查。",
    "申请人须提供：（1）身份证；（2）户口簿；（3）证明材料。",
    "“放管服”改革、“双创”活动成效明显，“和”字被反复提起。",
    "歼-20、运-20、东风-41、C919大型客机、“长征五号”遥三火箭。",
    "时间：2020年4月30日15:00—17:00；地点：市民之家（开元大道228号）2楼。",
    "据《人民日报》4月29日报道，我国自主研制的“蛟龙”号再次下潜。",
    "孔子说：“己所不欲，勿施于人。”这句话流传了两千多年。",
    "老人把“和为贵”三个字写在门上；家和，万事兴。",
    "1.加强领导。2.健全机制。3.严格考核。",
    "要问“我是谁、为了谁、依靠谁”，答案就在群众中。",
    "他说：“第一个问题是，‘钱从哪里来’？第二个问题是，‘人往哪里去’？”",
    "（紧接第一版）会议指出，要坚持‘房住不炒’的定位不动摇。",
    "杨靖宇（1905—1940），河南确山人，抗日民族英雄。",
    "Windows 10、Office 365等软件的价格为US$99.99（约合人民币700元）。",
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_text_is_left_alone(text: str) -> None:
    page = block_page(text)
    config = CheckConfig(only=frozenset({"punctuation"}))
    said = [(f.check, f.span.of(page.text)) for f in check_page(page, config, checks=CHECKS).findings]
    assert said == []
