/**
 * Says how likely a text is what somebody wrote, and not bytes read in the wrong code page. Only letters beyond ASCII
 * count. Right readings are above 0, and each wrong sign takes off. A letter of two bytes counts as much as two of one.
 */
export function likelihood(text: string): number {
  const letters = [...text.normalize('NFC')];
  const scored = letters.map((letter, at) =>
    letter <= '\x7f'
      ? 0
      : ofLetter(letter) + besideOthers(letters[at - 1], letter, letters[at + 1]),
  );
  return scored.reduce((sum, one) => sum + one, 0) + ofOneLanguage(letters);
}

function ofLetter(letter: string): number {
  if (/[\p{Script=Hiragana}ァ-ヺ]/u.test(letter)) return 4;
  // The sound marks of Japanese stand among letters.
  if (/[ー々・]/u.test(letter)) return 3;
  if (/\p{Script=Han}/u.test(letter)) return COMMON_HAN.has(letter) ? 4 : -0.5;
  if (/[가-힣]/u.test(letter)) return COMMON_HANGUL.has(letter) ? 4 : -0.5;
  if (/\p{Script=Cyrillic}/u.test(letter)) return RARE_CYRILLIC.test(letter) ? 0.5 : 2;
  if (/[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u.test(letter))
    return 1.4;
  if (/\p{Script=Latin}/u.test(letter)) return 1;
  if (/\p{M}/u.test(letter)) return 1;
  // Box drawing, currency and half-width forms are what code pages have in the place of another one's letters.
  return -4;
}

const RARE_CYRILLIC = /[^оеаинтсрвлкмдпуяыьгзбчйхіїўђјљњћџ]/iu;

/** A word is in one script, and has few capitals after its first letter. */
function besideOthers(before = ' ', letter: string, after = ' '): number {
  const own = scriptOf(letter);
  const near = [before, after].map(scriptOf);
  const mixes = near.filter((other) => other !== null && own !== null && other !== own).length;
  const turns = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter) ? 1 : 0;
  const shouts = /\p{Lu}/u.test(before) && /\p{Lu}/u.test(letter) ? 1 : 0;
  const turnsAfter = after <= '\x7f' && /\p{Ll}/u.test(letter) && /\p{Lu}/u.test(after) ? 1 : 0;
  return -3 * (mixes + turns + turnsAfter) - shouts / 2;
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai', 'Hangul'].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const,
);

function scriptOf(letter: string): string | null {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return 'CJK';
  return SCRIPTS.find(([, script]) => script.test(letter))?.[0] ?? null;
}

/** The letters beyond ASCII that a language written in Latin letters has. */
const LANGUAGES = [
  'äöüß',
  'éèêàçùîôûëïœ',
  'áéíóúñü',
  'ãõçáéíóúâêôà',
  'àèéìòù',
  'åäöæøé',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'čćđšž',
  'ăâîșțşţ',
  'çğıöşüâİ',
].map((letters) => new Set(letters));

function ofOneLanguage(letters: readonly string[]): number {
  const beyond = letters
    .filter((letter) => letter > '\x7f' && /\p{Script=Latin}/u.test(letter))
    .map((letter) => letter.toLowerCase());
  if (beyond.length === 0) return 0;
  const known = LANGUAGES.map((own) => beyond.filter((letter) => own.has(letter)).length);
  const best = Math.max(...known);
  return 2 * best - 3 * (beyond.length - best);
}

/** The characters that Chinese and Japanese use most, and those of what is taught with pictures. */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡裏用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運' +
    '苹蘋香蕉梨桃葡萄瓜樱櫻柠檸檬橙橘芒草莓菜蔬萝蘿卜蔔番茄豆米面麵包蛋奶茶糖猫貓狗犬鸟鳥鱼魚虫蟲花树樹木叶葉红紅黄黃蓝藍青绿綠紫黑灰棕粉球车車船舟飞飛汽自骑騎兔虎狮獅熊猴牛羊猪豬鸡雞鸭鴨鹅鵝蛇龙龍龟龜象鹿狐狸狼鼠豹蛙蝴蝶蜜蜂蚂螞蚁蟻鹰鷹鸽鴿苗圆圓方角星石纸紙玻璃塑料膠瓶罐笑哭脸臉左右拳剪刀布伞傘鞋帽衣裤褲裙椅桌床灯燈铅鉛笔筆尺橡皮钟鐘表杯碗盘盤筷勺钥鑰匙画畫图圖片动物植垃圾湿濕干乾旧舊好坏壞男童友爱愛春夏秋冬雨雪风風云雲火土田林河湖岛島桥橋楼樓房屋窗门七八九百千零甲乙丙丁课課练練习習测測试試训訓验驗集组組班级級例未其他它正常异異缺陷组' +
    '私達彼今家帰見読書食飲買売駅店円時曜週毎朝昼夜夕寒暑赤茶緑紺桜梅松竹栗柿柑苺卵肉駄菓写真絵顔耳鼻足犬鶏馬鯨亀蛙虫蝶鉄駐自転車飛輪紙石箱袋傘靴帽服学校生徒先教室組名前後犬種類練習検証不良品合格',
);

/** The syllables that Korean uses most, and those of what is taught with pictures. */
const COMMON_HANGUL = new Set(
  '이다는의가에을를한고사하지로기도인어나자대부리시수그서전정스제일아장해들보주라만상원과구공동학성교비오게용국여유세신위치조발우강모물실연경계소관음문등면방적미회안생산선중분화당간두무반말내식남바마트르러드크래레카타파코토포니느개양새닭돼토끼곰호랑꽃별달빨노초록검흰색람손락얼굴책연필양배딸귤감복숭수박포당근배추파피망금은빛눈비람뱀곤충거북잠퍼올빼펭귄코뿔악늑대여우쥐암탉오리염몰큰작긴짧둥네세모각삼원왼른쪽위아래불길집창문컵병컴퓨터전화시계신발모옷바지치마가방안경우산종테험훈련분류진쓰레캔플틱',
);
