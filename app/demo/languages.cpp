// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/languages.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

QStringList splitAtBars(QStringView text)
{
    QStringList list;
    for (const QStringView word : text.split(u'|'))
        list.append(word.toString());
    return list;
}

Language peopleSpeaking(int weight, PhoneRange phones, QStringView given, QStringView family,
                        QStringView cities, QStringView companies, QStringView titles,
                        QStringView mail = {})
{
    return {weight,
            phones,
            splitAtBars(given),
            splitAtBars(family),
            mail.isEmpty() ? QStringList() : splitAtBars(mail),
            splitAtBars(cities),
            splitAtBars(companies),
            splitAtBars(titles)};
}

void addWesternEurope(std::vector<Language> &all)
{
    all.push_back(peopleSpeaking(
        4, PhoneRange::America,
        u"Emily|James|Olivia|Michael|Ava|Daniel|Grace|Ethan|Hannah|Samuel|Chloe|Nathan|Zoe|Peter",
        u"Miller|Johnson|Walker|Bennett|Cooper|Reed|Hughes|Foster|Brooks|Hayes|O’Neill|Price",
        u"Austin, TX|Denver, CO|Portland, OR|Boston, MA|Chicago, IL|Atlanta, GA|Seattle, WA",
        u"Maple & Finch Supply|Bluewater Lane Dental|Harrow Creek Roofing|Tall Pine Logistics|"
        u"Copper Kettle Catering|Ridgeline Office Care",
        u"CEO|Office Manager|Account Executive|Head of Purchasing|Sales Director|Engineer"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::Britain,
        u"Harriet|Oliver|Isla|George|Poppy|Callum|Siân|Rhys|Niamh|Alistair|Freya|Ewan",
        u"Smith|Taylor|Evans|Davies|MacLeod|Campbell|Ashworth|Pritchard|O’Connor|Whitfield",
        u"Leeds|Bristol|Cardiff|Glasgow|Norwich|York",
        u"Thistle & Rowan Ltd|Harbour Steps Books|Greyfriars Surveying|Lower Mill Joinery",
        u"Managing Director|Finance Manager|Buyer|Practice Manager|Site Lead"));
    all.push_back(peopleSpeaking(
        3, PhoneRange::Germany,
        u"Anna|Jürgen|Käthe|Lukas|Sören|Björn|Mia|Günther|Franziska|Jörg|Heike|Paul|Änne",
        u"Müller|Weiß|Groß|Schäfer|Köhler|Strauß|Böhm|Fischer|Jäger|Vogt|Preußner|Lüdemann",
        u"Köln|München|Düsseldorf|Göttingen|Lübeck|Würzburg|Leipzig",
        u"Nordlicht Spedition GmbH|Birkental Möbel KG|Weißdorn Apotheke|Süßkind & Söhne|"
        u"Lindenhof Gebäudereinigung|Alte Gießerei Metallbau",
        u"Geschäftsführerin|Einkäufer|Vertriebsleiter|Buchhalterin|Prüfingenieur|Büroleitung"));
    all.push_back(peopleSpeaking(
        2, PhoneRange::France,
        u"Camille|Éloïse|François|Hélène|Jérôme|Léa|Noël|Chloé|Gaël|Maëlle|Théo|Inès",
        u"Martin|Lefèvre|Dubois|Gauthier|Bérard|Noël|Rousseau|Delaunay|D’Aubigné|Lacroix",
        u"Lyon|Nîmes|Besançon|Orléans|Saint-Étienne|Bordeaux",
        u"Ateliers du Vieux Pont|Boulangerie des Tilleuls|Façades Océane|Cœur de Chêne Menuiserie",
        u"Directrice générale|Chargé d’affaires|Responsable des achats|Ingénieure|Gérant"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::America, u"Lucía|José|Íñigo|Begoña|Andrés|Ángela|Mónica|Joaquín|Inés|Raúl",
        u"García|Muñoz|Núñez|Ibáñez|Peña|Martínez|Yáñez|Sáenz|Castañeda|Ordóñez",
        u"Málaga|A Coruña|Logroño|Cádiz|León|Bogotá",
        u"Panadería El Olivo|Talleres Río Claro|Viña Peñalta|Azulejos Marbén",
        u"Directora|Jefe de compras|Ingeniera|Diseñador|Contable"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::America,
        u"Łukasz|Zofia|Małgorzata|Paweł|Agnieszka|Michał|Żaneta|Grażyna|Stanisław|Bożena",
        u"Nowak|Wójcik|Dąbek|Łukasik|Żak|Gołąb|Zając|Mróz|Ślusarczyk|Ćwik",
        u"Łódź|Kraków|Wrocław|Poznań|Gdańsk|Białystok",
        u"Zielona Gęś Sp. z o.o.|Młyn nad Wartą|Ślęża Budownictwo|Stolarnia Dąb",
        u"Dyrektor|Księgowa|Kierownik sprzedaży|Inżynier|Właścicielka"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::America, u"Søren|Åse|Jørgen|Gjertrud|Bjørn|Mette|Øyvind|Kåre|Sigrún|Þóra",
        u"Sørensen|Østergaard|Kjær|Ågård|Møller|Nygård|Bjørnsen|Skov|Ærø|Blöndal",
        u"Ålborg|København|Århus|Tromsø|Ålesund|Reykjavík",
        u"Fjordlys A/S|Blåbær Bageri|Søsiden Revision|Nørrebæk Tømrer",
        u"Direktør|Indkøber|Sælger|Regnskabschef|Ingeniør"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::Sweden, u"Åsa|Göran|Märta|Örjan|Linnéa|Björn|Saga|Väinö|Päivi|Jyrki",
        u"Åkerström|Öberg|Sjögren|Nyström|Hämäläinen|Lindqvist|Mäkelä|Björk",
        u"Malmö|Göteborg|Örebro|Västerås|Jyväskylä",
        u"Norrsken Bygg AB|Äppelgården|Sjövik Redovisning|Älvdals Såg",
        u"Vd|Inköpare|Säljare|Ekonomichef|Utvecklare"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::America, u"İpek|Şule|Çağrı|Gülşen|Oğuz|Işıl|Ömer|Yağmur|İbrahim|Tuğba",
        u"Yılmaz|Şahin|Çelik|Öztürk|Işık|Doğan|Kılıç|Güneş|Aydın|İnce",
        u"İstanbul|İzmir|Eskişehir|Diyarbakır|Muğla",
        u"Kırmızı Çınar Tekstil|Gümüş Işık Elektrik|Yıldız Ekmek Fırını",
        u"Genel Müdür|Satış Sorumlusu|Mühendis|Satın Alma Uzmanı|Muhasebeci"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::Australia,
        u"Thị Hương|Văn Đức|Quỳnh Anh|Minh Tuấn|Thùy Dương|Hữu Phước|Ngọc Ánh|Bảo Châu",
        u"Nguyễn|Trần|Lê|Phạm|Huỳnh|Đặng|Võ|Đỗ|Bùi|Hồ", u"Đà Nẵng|Hà Nội|Huế|Cần Thơ|Hải Phòng",
        u"Nội thất Tre Xanh|Cà phê Sông Hậu|Vận tải Đường Việt",
        u"Giám đốc|Kế toán trưởng|Kỹ sư|Trưởng phòng kinh doanh"));
}

void addEasternEuropeAndCaucasus(std::vector<Language> &all)
{
    all.push_back(peopleSpeaking(
        1, PhoneRange::America, u"Ελένη|Γιώργος|Κατερίνα|Δημήτρης|Σοφία|Νίκος|Χρύσα|Θανάσης",
        u"Κωνσταντίνου|Γεωργίου|Νικολάου|Οικονόμου|Δημητρίου|Αθανασίου",
        u"Αθήνα|Θεσσαλονίκη|Πάτρα|Ρόδος", u"Ελαιώνας Εμπορική|Γαλάζιο Κύμα|Τεχνική Αιγαίου",
        u"Διευθύντρια|Λογιστής|Μηχανικός|Υπεύθυνος πωλήσεων",
        u"konstantinou|georgiou|nikolaou|oikonomou|dimitriou|athanasiou"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::America, u"Анна|Дмитрий|Ольга|Сергей|Ксения|Алексей|Ирина|Пётр|Юлия|Фёдор",
        u"Шевченко|Черных|Ким|Белых|Гончар|Мороз|Тёплых|Седых", u"Москва|Казань|Пермь|Томск|Алматы",
        u"Северный мост|Берёзовая роща|Завод «Прибой»",
        u"Директор|Бухгалтер|Инженер|Менеджер по продажам",
        u"shevchenko|chernykh|kim|belykh|gonchar|moroz|tyoplykh|sedykh"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::America, u"Оксана|Тарас|Галина|Євген|Зоряна|Андрій|Юрій|Леся",
        u"Шевчук|Коваленко|Ґудзь|Ткачук|Їжак|Гриценко", u"Київ|Львів|Харків|Одеса|Чернівці",
        u"Київські вікна|Сонячний млин|Буковина Меблі",
        u"Директорка|Бухгалтерка|Інженер|Керівник відділу",
        u"shevchuk|kovalenko|gudz|tkachuk|yizhak|hrytsenko"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::France, u"Անի|Արամ|Նարե|Տիգրան|Լուսինե|Գևորգ|Մարիամ|Հայկ",
        u"Հակոբյան|Սարգսյան|Գրիգորյան|Պետրոսյան|Մկրտչյան", u"Երևան|Գյումրի|Վանաձոր|Դիլիջան",
        u"Արարատի այգիներ|Կապույտ կամուրջ|Նոր քար", u"Տնօրեն|Հաշվապահ|Ճարտարագետ|Վաճառքի մենեջեր",
        u"hakobyan|sargsyan|grigoryan|petrosyan|mkrtchyan"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::France, u"ნინო|გიორგი|თამარ|ლევან|მარიამ|დავით|ქეთევან|ზურაბ",
        u"ბერიძე|მაისურაძე|გელაშვილი|კაპანაძე|ლომიძე", u"თბილისი|ბათუმი|ქუთაისი|თელავი",
        u"მთის წყარო|ვაზის სახლი|ლურჯი ხიდი", u"დირექტორი|ბუღალტერი|ინჟინერი|გაყიდვების მენეჯერი",
        u"beridze|maisuradze|gelashvili|kapanadze|lomidze"));
}

void addMiddleEastAndAfrica(std::vector<Language> &all)
{
    all.push_back(
        peopleSpeaking(1, PhoneRange::America, u"נועה|יונתן|שירה|איתי|תמר|דניאל|מיכל|עומר",
                       u"כהן|לוי|מזרחי|פרידמן|ביטון|אזולאי", u"תל אביב|חיפה|באר שבע|ירושלים",
                       u"גשר הצפון|מאפיית השקמה|אור כחול בע״מ", u"מנכ״לית|מנהל רכש|מהנדסת|חשב",
                       u"cohen|levi|mizrahi|friedman|biton|azoulay"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::France, u"ليلى|أحمد|فاطمة|يوسف|مريم|خالد|نور|سامي",
        u"الحداد|النجار|المصري|الخطيب|العلي|البغدادي", u"القاهرة|عمّان|بيروت|الدار البيضاء|دبي",
        u"شركة النخيل الأخضر|مخبز الياسمين|جسر الشرق للنقل",
        u"المدير العام|محاسبة|مهندس|مدير المبيعات", u"haddad|najjar|masri|khatib|ali|baghdadi"));
    all.push_back(
        peopleSpeaking(1, PhoneRange::France, u"پریسا|کیوان|شیرین|آرش|نگار|بهرام|ژاله|گلناز",
                       u"رضایی|کریمی|حسینی|احمدی|مرادی|پورمند", u"تهران|شیراز|اصفهان|تبریز",
                       u"بازرگانی سرو سبز|چاپ نیلوفر|پل زرین", u"مدیر عامل|حسابدار|مهندس|مدیر فروش",
                       u"rezaei|karimi|hosseini|ahmadi|moradi|pourmand"));
    all.push_back(peopleSpeaking(1, PhoneRange::America, u"ሰላም|ዳዊት|ሐና|ብርሃኑ|ማርታ|ዮናስ|ትዕግስት|ካሳ",
                                 u"ተስፋዬ|በቀለ|ገብረ|አለሙ|ወልዴ|ታደሰ", u"አዲስ አበባ|ባሕር ዳር|ሐዋሳ|ጎንደር",
                                 u"ሰማያዊ ድልድይ|አረንጓዴ ቡና|አዲስ መንገድ", u"ዋና ሥራ አስኪያጅ|ሒሳብ ሹም|መሐንዲስ",
                                 u"tesfaye|bekele|gebre|alemu|wolde|tadesse"));
}

void addAsia(std::vector<Language> &all)
{
    all.push_back(peopleSpeaking(
        1, PhoneRange::Britain, u"अनिता|राजेश|प्रिया|विक्रम|श्वेता|संजय|क्षितिज|नेहा",
        u"शर्मा|वर्मा|गुप्ता|मिश्रा|त्रिपाठी|सिंह", u"दिल्ली|जयपुर|लखनऊ|पुणे",
        u"नीलकमल ट्रेडर्स|हरित पुल निर्माण|सूर्योदय प्रिंटर्स", u"निदेशक|लेखाकार|अभियंता|बिक्री प्रबंधक",
        u"sharma|verma|gupta|mishra|tripathi|singh"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::Britain, u"মৌসুমী|রফিক|শর্মিলা|অনির্বাণ|তাহমিনা|সুব্রত|নুসরাত|কৌশিক",
        u"চট্টোপাধ্যায়|রহমান|দাস|হোসেন|ঘোষ|আক্তার", u"ঢাকা|কলকাতা|সিলেট|খুলনা",
        u"সবুজ সেতু|পদ্মা মুদ্রণ|শিউলি টেক্সটাইল", u"পরিচালক|হিসাবরক্ষক|প্রকৌশলী|বিক্রয় ব্যবস্থাপক",
        u"chattopadhyay|rahman|das|hossain|ghosh|akter"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::Britain, u"கவிதா|முருகன்|லட்சுமி|செந்தில்|மீனாட்சி|கார்த்திக்|அனிதா|பிரபு",
        u"சுப்பிரமணியன்|ராமசாமி|நடராஜன்|குமார்|பாண்டியன்", u"சென்னை|மதுரை|கோயம்புத்தூர்|யாழ்ப்பாணம்",
        u"பசுமை பாலம்|தாமரை அச்சகம்|கடலோர உணவு", u"இயக்குநர்|கணக்காளர்|பொறியாளர்",
        u"subramanian|ramasamy|natarajan|kumar|pandian"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::Australia, u"สมชาย|พิมพ์ใจ|ณัฐพล|กัญญา|ธนกฤต|สุดารัตน์|วิชัย|อรุณี",
        u"ศรีสุข|วงศ์ไทย|แสงทอง|ใจดี|บุญมี|รัตนกุล", u"กรุงเทพฯ|เชียงใหม่|ขอนแก่น|ภูเก็ต",
        u"สะพานเขียวการค้า|ร้านน้ำใส|ดาวเหนือขนส่ง", u"กรรมการผู้จัดการ|นักบัญชี|วิศวกร|ผู้จัดการฝ่ายขาย",
        u"srisuk|wongthai|saengthong|jaidee|boonmee|rattanakul"));
    all.push_back(peopleSpeaking(1, PhoneRange::Australia,
                                 u"伟|芳|秀英|建国|丽娜|志强|雪梅|文博|雅婷|𠮷祥",
                                 u"王|李|张|刘|陈|欧阳|赵|吳|司马", u"北京|上海|广州|成都|臺北",
                                 u"青桥贸易|远山物流|白鹭印刷", u"总经理|会计|工程师|销售主管|采购",
                                 u"wang|li|zhang|liu|chen|ouyang|zhao|wu|sima"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::America, u"さくら|ケンジ|陽子|ひろし|マリ|健太|みゆき|タカシ|あかね",
        u"佐藤|鈴木|高橋|渡邊|齋藤|おおた|髙田", u"東京|大阪|札幌|福岡|京都",
        u"みどり橋商店|株式会社ホシノ運輸|青空製作所", u"代表取締役|経理担当|エンジニア|営業部長",
        u"sato|suzuki|takahashi|watanabe|saito|ota|takada"));
    all.push_back(peopleSpeaking(
        1, PhoneRange::Australia, u"민준|서연|지훈|하은|도윤|수빈|예진|현우",
        u"김|이|박|최|정|남궁|한", u"서울|부산|대구|광주|제주",
        u"푸른다리 상사|한빛 물류|새벽 인쇄소", u"대표이사|회계 담당|엔지니어|영업 부장",
        u"kim|lee|park|choi|jung|namgung|han"));
}

} // namespace

const std::vector<Language> &languages()
{
    static const std::vector<Language> all = [] {
        std::vector<Language> built;
        addWesternEurope(built);
        addEasternEuropeAndCaucasus(built);
        addMiddleEastAndAfrica(built);
        addAsia(built);
        return built;
    }();
    return all;
}

} // namespace patchbook::demo
