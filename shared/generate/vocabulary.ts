/** Phrases from which invented titles and abstracts are put together, in the languages that offices publish in. */
export const titleLanguages = ['en', 'de', 'fr', 'zh', 'ja', 'ko'] as const;
export type TitleLanguage = (typeof titleLanguages)[number];
type Phrase = Readonly<Record<TitleLanguage, string>>;

const phrase = (en: string, de: string, fr: string, zh: string, ja: string, ko: string): Phrase => ({ en, de, fr, zh, ja, ko });

/** A field of technology: what its inventions are about, what is special in them, and how they are classified. */
export type Field = {
  readonly objects: readonly [Phrase, ...Phrase[]];
  readonly features: readonly [Phrase, ...Phrase[]];
  readonly classes: readonly [string, ...string[]];
};

export const fields: readonly [Field, ...Field[]] = [
  {
    objects: [
      phrase('Antenna module', 'Antennenmodul', "Module d'antenne", '天线模块', 'アンテナモジュール', '안테나 모듈'),
      phrase('Base station', 'Basisstation', 'Station de base', '基站', '基地局', '기지국'),
      phrase('Phased array', 'Phasengesteuerte Gruppenantenne', 'Réseau à commande de phase', '相控阵', 'フェーズドアレイ', '위상 배열'),
      phrase('Radio frequency front end', 'Hochfrequenz-Eingangsstufe', 'Étage frontal radiofréquence', '射频前端', '高周波フロントエンド', '무선 주파수 프런트엔드'),
    ],
    features: [
      phrase('with switched phase shifters', 'mit geschalteten Phasenschiebern', 'à déphaseurs commutés', '具有开关移相器', 'スイッチ式移相器を備えた', '스위칭 위상 시프터를 갖는'),
      phrase('for carrier aggregation', 'für Trägerbündelung', 'pour agrégation de porteuses', '用于载波聚合', 'キャリアアグリゲーション用', '반송파 집성을 위한'),
      phrase('with calibration under load', 'mit Kalibrierung unter Last', 'avec étalonnage en charge', '带负载校准', '負荷下での較正を行う', '부하 상태 교정을 수행하는'),
    ],
    classes: ['H01Q 21/00', 'H01Q 3/36', 'H04B 7/06', 'H04W 72/04', 'H04L 5/00'],
  },
  {
    objects: [
      phrase('Solid-state battery cell', 'Festkörperbatteriezelle', 'Cellule de batterie à électrolyte solide', '固态电池单体', '全固体電池セル', '전고체 배터리 셀'),
      phrase('Cathode material', 'Kathodenmaterial', 'Matériau de cathode', '正极材料', '正極材料', '양극재'),
      phrase('Battery housing', 'Batteriegehäuse', 'Boîtier de batterie', '电池壳体', '電池筐体', '배터리 하우징'),
      phrase('Charging control unit', 'Ladesteuergerät', 'Unité de commande de charge', '充电控制单元', '充電制御装置', '충전 제어 장치'),
    ],
    features: [
      phrase('with sulphide electrolyte layer', 'mit sulfidischer Elektrolytschicht', 'à couche électrolytique sulfurée', '具有硫化物电解质层', '硫化物電解質層を有する', '황화물 전해질층을 갖는'),
      phrase('with pressure compensation', 'mit Druckausgleich', 'à compensation de pression', '具有压力补偿', '圧力補償を備えた', '압력 보상을 갖는'),
      phrase('for low ambient temperatures', 'für niedrige Umgebungstemperaturen', 'pour basses températures ambiantes', '适用于低环境温度', '低温環境用', '저온 환경용'),
    ],
    classes: ['H01M 10/0562', 'H01M 4/525', 'H01M 50/20', 'H02J 7/00', 'H01M 10/625'],
  },
  {
    objects: [
      phrase('Infusion pump', 'Infusionspumpe', 'Pompe à perfusion', '输液泵', '輸液ポンプ', '주입 펌프'),
      phrase('Catheter', 'Katheter', 'Cathéter', '导管', 'カテーテル', '카테터'),
      phrase('Inhaler', 'Inhalator', 'Inhalateur', '吸入器', '吸入器', '흡입기'),
      phrase('Wound dressing', 'Wundauflage', 'Pansement', '伤口敷料', '創傷被覆材', '상처 드레싱'),
    ],
    features: [
      phrase('with occlusion detection', 'mit Verschlusserkennung', "à détection d'occlusion", '带阻塞检测', '閉塞検知機能付き', '폐색 감지 기능을 갖는'),
      phrase('with dose counter', 'mit Dosiszähler', 'à compteur de doses', '带剂量计数器', '投与量カウンタ付き', '투여 횟수 표시기를 갖는'),
      phrase('with antimicrobial coating', 'mit antimikrobieller Beschichtung', 'à revêtement antimicrobien', '带抗菌涂层', '抗菌コーティングを有する', '항균 코팅을 갖는'),
    ],
    classes: ['A61M 5/142', 'A61M 25/00', 'A61M 15/00', 'A61F 13/00', 'A61L 29/16'],
  },
  {
    objects: [
      phrase('Axial piston machine', 'Axialkolbenmaschine', 'Machine à pistons axiaux', '轴向柱塞机', 'アキシャルピストン機械', '축방향 피스톤 기계'),
      phrase('Ball screw drive', 'Kugelgewindetrieb', 'Vis à billes', '滚珠丝杠传动装置', 'ボールねじ駆動装置', '볼 스크류 구동장치'),
      phrase('Planetary gear', 'Planetengetriebe', 'Engrenage planétaire', '行星齿轮', '遊星歯車装置', '유성 기어'),
      phrase('Gripper', 'Greifvorrichtung', 'Préhenseur', '夹持器', 'グリッパ', '그리퍼'),
    ],
    features: [
      phrase('with hydrostatic bearing', 'mit hydrostatischem Lager', 'à palier hydrostatique', '具有静压轴承', '静圧軸受を備えた', '정압 베어링을 갖는'),
      phrase('with backlash compensation', 'mit Spielausgleich', 'à rattrapage de jeu', '具有间隙补偿', 'バックラッシ補償を備えた', '백래시 보상을 갖는'),
      phrase('for cleanroom operation', 'für den Reinraumbetrieb', 'pour salle blanche', '用于洁净室', 'クリーンルーム用', '클린룸용'),
    ],
    classes: ['F04B 1/2014', 'F16H 25/22', 'F16H 1/28', 'B25J 15/02', 'F16C 32/06'],
  },
  {
    objects: [
      phrase('Image sensor', 'Bildsensor', "Capteur d'image", '图像传感器', '撮像素子', '이미지 센서'),
      phrase('Machine learning accelerator', 'Beschleuniger für maschinelles Lernen', "Accélérateur d'apprentissage automatique", '机器学习加速器', '機械学習アクセラレータ', '기계 학습 가속기'),
      phrase('Lidar device', 'Lidarvorrichtung', 'Dispositif lidar', '激光雷达装置', 'ライダ装置', '라이다 장치'),
      phrase('Memory controller', 'Speichersteuerung', 'Contrôleur de mémoire', '存储控制器', 'メモリコントローラ', '메모리 컨트롤러'),
    ],
    features: [
      phrase('with stacked pixel array', 'mit gestapeltem Pixelfeld', 'à matrice de pixels empilée', '具有堆叠像素阵列', '積層画素アレイを有する', '적층 픽셀 어레이를 갖는'),
      phrase('with sparse weight decoding', 'mit Dekodierung dünnbesetzter Gewichte', 'à décodage de poids épars', '具有稀疏权重解码', '疎な重みの復号を行う', '희소 가중치 디코딩을 수행하는'),
      phrase('for driver assistance', 'für Fahrerassistenz', "pour aide à la conduite", '用于驾驶辅助', '運転支援用', '운전자 보조용'),
    ],
    classes: ['H04N 25/70', 'G06N 3/063', 'G01S 17/89', 'G06F 12/08', 'H01L 27/146'],
  },
];

/** How a phrase pair becomes a title: European languages put the feature behind, East Asian languages in front. */
export const titleIn = (language: TitleLanguage, object: Phrase, feature: Phrase): string =>
  language === 'zh' ? `${feature.zh}的${object.zh}` : language === 'ja' ? `${feature.ja}${object.ja}` : language === 'ko' ? `${feature.ko} ${object.ko}` : `${object[language]} ${feature[language]}`;

/** A short English abstract for a title. */
export const abstractFor = (title: string, detail: number): string =>
  `${title}. A first part bears on a second part over a contact surface; a control element acts on the first part as a function of a measured quantity. ` +
  `The measured quantity is sampled at ${detail} points, so that wear is found before it disturbs operation.`;
