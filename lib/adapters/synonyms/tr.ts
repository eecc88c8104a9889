import type { Vocabulary } from './vocabulary.ts';

export const tr: Vocabulary = {
  language: 'tr',
  heads: {
    name: 'hasta|hasta adı|ad soyad|adı soyadı|hasta adı soyadı|danışan|isim|hastalar|isim soyisim|ad-soyad|hastanın adı soyadı|hasta ad soyad|adı-soyadı|adı ve soyadı|hasta bilgisi|ad / soyad|hasta adı-soyadı|hasta adı / soyadı|hastanın adı|hastanın adı-soyadı|hasta ismi|hasta isim soyisim|adı soyadı (hasta)|danışan adı|danışan adı soyadı|danışan ad soyad|soyadı adı|soyad, ad|soyadı, adı|ad, soyad|adı, soyadı|ad soyadı|kişi|danışanlar|üye adı soyadı|hasta ad-soyad|ad ve soyad|isim-soyisim|isim / soyisim',
    first: 'ad|adı',
    last: 'soyad|soyadı|soyisim',
    patientId:
      'hasta no|hasta no.|hasta numarası|dosya no|protokol no|hasta kodu|hasta id|dosya numarası|kayıt no|hasta dosya no|arşiv no|tc|hasta kayıt no|hasta protokol no|protokol|protokol numarası|dosya|dosya no.|kart no|hasta kart no|arşiv numarası|tc kimlik no|t.c. kimlik no|tc no|tckn|t.c. no|kimlik no|hasta kimlik no|danışan no|hasta sıra kodu|başvuru no|hasta no:',
    birth:
      'doğum tarihi|d. tarihi|doğum|doğum günü|dt|doğum t.|d.tarihi|doğ. tarihi|doğum tar.|doğ. tar.|doğ.tar.|d. tar.|d.tar.|doğum yılı tarihi|doğum trh.|doğum tarihi (yaş)|d.t.',
    phone:
      'telefon|tel|tel.|telefon no|telefon numarası|tel no|telefonu|iletişim no|telefon numaraları|telefonlar|tel numarası|tel. no|tel. no.|tlf|tlf.|tel.no|telefon 1|iletişim telefonu|iletişim numarası|irtibat no|irtibat telefonu|irtibat numarası|irtibat|aranacak telefon',
    mobile:
      'cep telefonu|cep|cep tel|gsm|mobil|cep no|cep tel.|cep telefon no|cep tel no|mobil telefon|gsm no|cep numarası|cep telefon|cep telefon numarası|cep tel numarası|mobil no|mobil numara|gsm numarası|gsm tel|whatsapp|whatsapp no|cep/gsm|cep telefonu no|gsm telefon|mobil tel',
    home: 'ev telefonu|ev tel|ev|ev tel.|ev telefon|ev telefon no|ev telefonu no|sabit telefon|sabit tel|sabit hat',
    work: 'iş telefonu|iş tel|iş|iş tel.|iş telefon|iş telefonu no|iş telefon no|ofis telefonu|ofis tel|işyeri telefonu',
    email:
      'e-posta|eposta|e-mail|email|e-posta adresi|e posta|mail|mail adresi|eposta adresi|e-mail adresi|elektronik posta|email adresi',
    contact: 'iletişim|iletişim bilgileri',
    language: 'dil',
    guardian:
      'veli|vasi|ebeveyn|anne|baba|anne adı|baba adı|anne/baba|anne baba|anne-baba|ebeveyn adı|veli adı|veli adı soyadı|veli ad soyad|velisi|veli/vasi|yasal temsilci|refakatçi|refakatçi adı|yakını|hasta yakını|bakım veren|sorumlu kişi|yasal vasi|veli bilgisi|annesi|babası|anne adı soyadı',
    due: 'kontrol tarihi|hatırlatma tarihi|vade|vade tarihi|son tarih|geri çağırma tarihi|çağrı tarihi|beklenen tarih|sonraki kontrol|planlanan kontrol|gelmesi gereken tarih|kontrol zamanı|bir sonraki kontrol|kontrole geliş tarihi|hatırlatma günü|aranacağı tarih|beklenen geliş|sonraki kontrol tarihi|kontrol vadesi|geri arama tarihi|sonraki aşı|sonraki aşı tarihi|bir sonraki aşı|bir sonraki aşı tarihi|gelecek aşı|gelecek aşı tarihi|aşı zamanı|sonraki aşılama|sonraki aşılama tarihi|bir sonraki aşılama|bir sonraki aşılama tarihi|gelecek aşılama|gelecek aşılama tarihi|aşılama zamanı|sonraki doz|sonraki doz tarihi|bir sonraki doz|bir sonraki doz tarihi|gelecek doz|gelecek doz tarihi|doz zamanı|sonraki rapel|sonraki rapel tarihi|bir sonraki rapel|bir sonraki rapel tarihi|gelecek rapel|gelecek rapel tarihi|rapel zamanı|sonraki enjeksiyon|sonraki enjeksiyon tarihi|bir sonraki enjeksiyon|bir sonraki enjeksiyon tarihi|gelecek enjeksiyon|gelecek enjeksiyon tarihi|enjeksiyon zamanı|sonraki tekrar|sonraki tekrar tarihi|bir sonraki tekrar|bir sonraki tekrar tarihi|gelecek tekrar|gelecek tekrar tarihi|tekrar zamanı|sonraki diş temizliği|sonraki diş temizliği tarihi|bir sonraki diş temizliği|bir sonraki diş temizliği tarihi|gelecek diş temizliği|gelecek diş temizliği tarihi|diş temizliği zamanı|sonraki göz muayenesi kontrolü|sonraki göz muayenesi kontrolü tarihi|bir sonraki göz muayenesi kontrolü|bir sonraki göz muayenesi kontrolü tarihi|gelecek göz muayenesi kontrolü|gelecek göz muayenesi kontrolü tarihi|göz muayenesi kontrolü zamanı|sonraki işitme testi|sonraki işitme testi tarihi|bir sonraki işitme testi|bir sonraki işitme testi tarihi|gelecek işitme testi|gelecek işitme testi tarihi|işitme testi zamanı|sonraki kan tahlili|sonraki kan tahlili tarihi|bir sonraki kan tahlili|bir sonraki kan tahlili tarihi|gelecek kan tahlili|gelecek kan tahlili tarihi|kan tahlili zamanı|sonraki tahlil|sonraki tahlil tarihi|bir sonraki tahlil|bir sonraki tahlil tarihi|gelecek tahlil|gelecek tahlil tarihi|tahlil zamanı|sonraki parazit uygulaması|sonraki parazit uygulaması tarihi|bir sonraki parazit uygulaması|bir sonraki parazit uygulaması tarihi|gelecek parazit uygulaması|gelecek parazit uygulaması tarihi|parazit uygulaması zamanı|sonraki iç parazit|sonraki iç parazit tarihi|bir sonraki iç parazit|bir sonraki iç parazit tarihi|gelecek iç parazit|gelecek iç parazit tarihi|iç parazit zamanı|sonraki dış parazit|sonraki dış parazit tarihi|bir sonraki dış parazit|bir sonraki dış parazit tarihi|gelecek dış parazit|gelecek dış parazit tarihi|dış parazit zamanı|sonraki botoks|sonraki botoks tarihi|bir sonraki botoks|bir sonraki botoks tarihi|gelecek botoks|gelecek botoks tarihi|botoks zamanı|sonraki dolgu kontrolü|sonraki dolgu kontrolü tarihi|bir sonraki dolgu kontrolü|bir sonraki dolgu kontrolü tarihi|gelecek dolgu kontrolü|gelecek dolgu kontrolü tarihi|dolgu kontrolü zamanı|sonraki smear|sonraki smear tarihi|bir sonraki smear|bir sonraki smear tarihi|gelecek smear|gelecek smear tarihi|smear zamanı|sonraki bakım|sonraki bakım tarihi|bir sonraki bakım|bir sonraki bakım tarihi|gelecek bakım|gelecek bakım tarihi|bakım zamanı|sonraki izlem|sonraki izlem tarihi|bir sonraki izlem|bir sonraki izlem tarihi|gelecek izlem|gelecek izlem tarihi|izlem zamanı|sonraki takip|sonraki takip tarihi|bir sonraki takip|bir sonraki takip tarihi|gelecek takip|gelecek takip tarihi|takip zamanı|aşı tarihi gelen|aşı vadesi|aşı vade tarihi|aşı zamanı geldi|rapel tarihi|tekrar tarihi|tekrar aşı tarihi|yenileme tarihi|rapor yenileme|geçerlilik sonu kontrol|kontrol günü|kontrol randevu zamanı|kontrole gelecek|kontrole gelecek tarih|kontrole çağrılacak tarih|kontrole gelmesi gereken tarih|gelmesi gereken|gelmesi beklenen tarih|geleceği tarih|gelecek kontrol|gelecek kontrol tarihi|hedef tarih|hedef tarihi|planlanan tarih|planlanan aşı tarihi|olması gereken tarih|yapılması gereken tarih|yapılacak tarih|yapılacağı tarih|beklenen kontrol|beklenen kontrol tarihi|takip tarihi|izlem tarihi|recall tarihi|geri çağrı tarihi|çağrılacak tarih|çağrılacağı tarih|arama tarihi planı|aranma tarihi|aranacak gün|tekrar aranacak|hatırlatılacak tarih|hatırlatma zamanı|vadesi|vadesi dolan tarih|gecikme tarihi|gecikmeye başlama|son kontrol vadesi|yıllık kontrol tarihi|altı aylık kontrol|6 aylık kontrol|6 aylık kontrol tarihi|periyodik kontrol tarihi|kontrol bitiş tarihi',
    recall:
      'kontrol|hatırlatma|geri çağırma|kontrol türü|hatırlatma türü|çağrı türü|kontrol tipi|kontrol nedeni|hatırlatma tipi|hatırlatma konusu|recall|recall türü|recall tipi|geri çağırma nedeni|takip türü|izlem türü|kontrol konusu',
    recallReason: 'çağrı nedeni|hatırlatma nedeni',
    attempts:
      'deneme|deneme sayısı|arama sayısı|arama denemesi|arama adedi|kaç kez arandı|aranma sayısı|hatırlatma sayısı|sms sayısı|gönderilen hatırlatma|iletişim sayısı|ulaşma denemesi|deneme adedi|mesaj sayısı',
    reminded:
      'son hatırlatma|hatırlatıldı|son iletişim|son arama|hatırlatma gönderildi|mektup gönderildi|sms gönderildi|son sms|son mesaj|sms tarihi|son arama tarihi|arandığı tarih|son aranma|son aranma tarihi|son hatırlatma tarihi|hatırlatma gönderim tarihi|son iletişim tarihi|son görüşme araması|sms gönderim tarihi|son sms tarihi|mesaj tarihi|son mesaj tarihi|son e-posta|son bildirim|bildirim tarihi|son çağrı|son çağrı tarihi|bilgilendirme tarihi|whatsapp gönderildi|son whatsapp|son deneme',
    lastVisit:
      'son ziyaret|son randevu|son geliş|son muayene|son görülme|son geliş tarihi|son ziyaret tarihi|son muayene tarihi|son randevu tarihi|en son geliş|son işlem tarihi|son tedavi tarihi|son seans|son aşı|son aşı tarihi|son doz|son doz tarihi|son uygulama|son uygulama tarihi|son kontrol|son kontrol tarihi|son temizlik|son diş temizliği|son bakım|son tedavi|son işlem|son seans tarihi|son görüşme|son görüşme tarihi|son başvuru|son başvuru tarihi|son gelme|son gelme tarihi|son geldiği tarih|en son geldiği tarih|en son ziyaret|en son randevu|en son muayene|en son görülme|en son görüldüğü tarih|görüldüğü tarih|son görüldüğü tarih|son gelinen randevu|önceki randevu|önceki muayene|önceki ziyaret|önceki kontrol|önceki seans|bir önceki randevu|geldiği son tarih|son vizit|son viziti|son muayenesi|son göz muayenesi|son katıldığı randevu|son tamamlanan randevu|son tamamlanan|son gerçekleşen randevu|gelmediği süre başlangıcı|son izlem|son izlem tarihi|son enjeksiyon',
    next: 'sonraki randevu|gelecek randevu|bir sonraki randevu|sıradaki randevu|ileri randevu|bir sonraki randevu tarihi|sonraki randevu tarihi|gelecek randevu tarihi|yeni randevu|sonraki seans|sonraki rand.|sonraki randevusu|ilerideki randevu|gelecek randevusu|yaklaşan randevu|planlı randevu|planlanan randevu|alınan randevu|alınan randevu tarihi|verilen randevu|verilen randevu tarihi|yeni randevu tarihi|ertelenen tarih|sonraki seans tarihi|sonraki ziyaret|sonraki görüşme|ileri tarihli randevu|mevcut randevu|randevu verildiği tarih|bir sonraki seans',
    appointment:
      'randevu|randevu tarihi|tarih/saat|tarih ve saat|tarih saat|randevu tarihi/saati|randevu başlangıcı|randevu başlangıç|randevunun başlangıcı|başlangıç tarihi ve saati|kaçırılan randevu|gelinmeyen randevu|randevu tarih|randevu tarihi ve saati|randevu tarih/saat|randevu tarih saat|randevu saati/tarihi|randevu günü|randevu zamanı|rand. tarihi|rand. tarih|muayene tarihi|muayene zamanı|seans|seans tarihi|seans zamanı|ziyaret tarihi|vizit tarihi|planlanan randevu tarihi|ilk planlanan tarih|eski randevu|eski randevu tarihi|iptal edilen randevu|gelmediği randevu|gelmediği tarih|gelmeme tarihi|kaçırılan randevu tarihi|kaçan randevu|asıl randevu|tedavi tarihi|işlem tarihi|uygulama tarihi|randevusu|gelinmeyen tarih',
    appointmentId: 'randevu no|randevu id|randevu numarası',
    date: 'tarih|gün',
    time: 'saat|başlangıç|randevu saati|başlangıç saati|başlama|başlar|başlama saati',
    status:
      'durum|durumu|randevu durumu|statü|katılım|randevu durum|geliş durumu|son durum|randevunun durumu|hatırlatma durumu|arama durumu|arama sonucu|sonuç|görüşme sonucu|iletişim durumu|kontrol durumu|plan durumu|teklif durumu|onay durumu|onay|geldi mi|geldi mi?|katılım durumu|güncel durum|hasta durumu|işlem durumu|aşı durumu|takip durumu|son arama sonucu|teyit',
    type: 'tür|tip|tedavi|işlem|neden|hizmet|randevu türü|muayene türü|işlem türü|randevu nedeni|yapılacak işlem|yapılan işlem|tedavi türü|randevu tipi|hizmet türü|aşı|aşı adı|aşı türü|yapılacak aşı|uygulanacak aşı|aşının adı|aşı / doz|aşı/doz|aşı cinsi|tedavi adı|işlem adı|işlem tipi|hizmet adı|randevu konusu|randevu sebebi|geliş nedeni|geliş sebebi|başvuru nedeni|başvuru sebebi|şikayet|şikayeti|muayene tipi|muayene nedeni|seans türü|seans tipi|terapi|terapi türü|tetkik|yapılacak tedavi|planlanan işlem|planlanan tedavi|randevu açıklaması|uygulama|uygulama türü|ziyaret nedeni|ziyaret türü',
    provider:
      'doktor|hekim|diş hekimi|uzman|terapist|dr.|fizyoterapist|hekim adı|doktor adı|sorumlu hekim|dt.|diş hekimi adı|uzm.|psikolog|diyetisyen|optisyen|çocuk doktoru|dermatolog|hekimi|doktoru|sorumlu doktor|ilgili hekim|ilgili doktor|takip eden hekim|takip eden doktor|muayene eden|tedavi eden|tedavi eden hekim|aile hekimi|aile doktoru|veteriner|veteriner hekim|vet. hekim|podolog|odyolog|odyometrist|optometrist|göz doktoru|göz hekimi|fzt.|uzm. dr.|uzman doktor|uzman hekim|hemşire|ebe|psikiyatrist|psikolog adı|terapisti|ortodontist|ergoterapist|osteopat|kayropraktör|estetisyen|kadın doğum uzmanı|jinekolog|aşıyı yapan|uygulayan|asistan hekim|danışman hekim|hekim / doktor|doktor/hekim|beslenme uzmanı',
    plan: 'plan|tedavi planı|teklif|önerilen tedavi|önerilen plan|tedavi önerisi|tedavi teklifi|fiyat teklifi|planlama',
    planId: 'plan no|teklif no|plan numarası|tedavi plan no|teklif numarası|proforma no|plan kodu',
    planOn:
      'plan tarihi|teklif tarihi|önerilme tarihi|sunulma tarihi|kabul tarihi|planlama tarihi|önerildiği tarih|sunulduğu tarih|teklif verilme tarihi|onay tarihi|teklif gönderim tarihi|imza tarihi|tedavi planı tarihi|öneri tarihi',
    value:
      'tutar|değer|fiyat|ücret|plan tutarı|toplam ücret|teklif tutarı|toplam tutar|plan tutarı (tl)|tutar (tl)|tedavi tutarı|tedavi bedeli|bedel|toplam bedel|teklif bedeli|maliyet|tahmini tutar|tahmini ücret|plan bedeli',
    balance:
      'bakiye|borç|kalan|kalan borç|açık bakiye|kalan bakiye|kalan tutar|borç bakiyesi|borcu|cari bakiye|ödenmemiş',
    smsOk: 'sms izni|sms onayı',
    emailOk: 'e-posta izni|e-posta onayı',
    task: 'görev|atanan|öncelik|talep eden|bildiren|iş emri|iş emri no|sipariş|sipariş no|proje|sorumlu kişi (görev)|talep no|yapılacaklar|son teslim',
    invoice:
      'fatura|fatura no|ödeme|makbuz|ödeme tarihi|fatura tarihi|ödendi|tahsilat|tahsilat tarihi|ödeme şekli|ödeme türü|ödenen|ödenen tutar|taksit|taksit tarihi|fatura tutarı|makbuz no|vade (ödeme)|ödeme durumu|son ödeme|son ödeme tarihi|kdv',
    staff:
      'görevi|rol|kullanıcı|bölüm|departman|son giriş|unvan|personel|vardiya|mesai|çalışan|nöbet|aday|mülakat|eğitim|kurs|sözleşme|izin|son oturum|son oturum açma|kullanıcı adı|işe giriş|işe giriş tarihi|sicil no|öğrenci|öğrenci adı|öğrenci ad soyad|öğretmen|ders|ders tarihi|sınıf|sınıfı|eğitmen|kiracı|ev sahibi|sürücü|araç|plaka|ödünç alan|kitap|isbn|yönetici|amir|diploma no|tescil no|maaş|mesai saati|görev yeri',
    other:
      'yaş|cinsiyet|not|notlar|açıklama|adres|şehir|il|posta kodu|şube|klinik|oda|koltuk|oluşturma|oluşturulma tarihi|kayıt tarihi|güncelleme|güncellenme|işlemler|eylemler|süre|bitiş|bitiş saati|geliş|geliş saati|aralık|sıklık|ilk ziyaret|ilk muayene|sevk eden|gecikme|toplam|gecikme (gün)|tedarikçi|ürün|miktar|stok|son kullanma|konu|mesaj|sıra|sıra no|no|laboratuvar|iptal nedeni|iptal sebebi|iptal eden|iptal tarihi|talep tarihi|başvuru kanalı|kaynak|meslek|medeni hal|uyruk|kilo|boy|alerji|alerjiler|tanı|teşhis|ilaç|doz|doz no|kaçıncı doz|lot|lot no|seri no|çip no|mikroçip|mikroçip no|renk|göz|sağ göz|sol göz|kulak|gecikme günü|geciken gün|kaç gün|kalan gün|geçen gün|geçen süre|son alışveriş|son fatura|son değişiklik|son güncelleme|son bakım tarihi (cihaz)|cihaz|cihaz adı|kalibrasyon|son kalibrasyon|sonraki kalibrasyon|geçerlilik tarihi|geçerlilik|garanti|garanti bitiş|satın alma tarihi|iade tarihi|teslim tarihi|alış tarihi|giriş tarihi|çıkış tarihi|gece|kanal|yöntem|iletişim tercihi|iletişim yöntemi|ülke|ilçe|mahalle|sokak|semt|unvanı|aile|aile no|bekleme süresi',
    insurer:
      'sigorta|sigorta şirketi|özel sigorta|kurum|kurumu|anlaşmalı kurum|sigorta kurumu|sigorta adı|tamamlayıcı sigorta|sgk|güvence|sosyal güvence|sağlık sigortası|ödeyen kurum|anlaşma',
    sessions:
      'seanslar|seans sayısı|yapılan seans|seans no|seans (yapılan/toplam)|kaçıncı seans|tamamlanan seans|kullanılan seans|seans durumu|kalan/toplam seans|yapılan seans sayısı|paket',
  },
  open: {
    ward: 'çocuk|çocuk adı|çocuğun adı|çocuk adı soyadı|çocuğun adı soyadı|bebek|bebek adı|bebeğin adı|hayvan|hayvan adı|hayvanın adı|pet|pet adı|evcil hayvan|dost|patili dost|hasta (hayvan)',
    owner:
      'hayvan sahibi|sahibi|sahip|sahip adı|sahibinin adı|hasta sahibi|hayvan sahibi adı|pet sahibi|sahip adı soyadı',
    client: 'müşteri|müşteri adı|müşteriler|müşteri adı soyadı',
    clientNo: 'müşteri no|müşteri numarası|müşteri kodu|cari kodu|cari no',
    species: 'tür/ırk|ırk|ırkı|cins|cinsi|hayvan türü|tür / ırk|türü/ırkı',
    theirPhone:
      'veli telefonu|veli tel|veli tel.|veli telefon|anne telefonu|anne tel|baba telefonu|baba tel|sahip telefonu|sahibinin telefonu|hayvan sahibi telefonu|müşteri telefonu|sahip tel|yakını telefonu',
    theirMobile:
      'veli cep|veli cep telefonu|veli gsm|anne cep|anne gsm|anne cep telefonu|baba cep|baba gsm|sahip cep|sahip gsm|sahip cep telefonu|hayvan sahibi gsm|hayvan sahibi cep',
    theirEmail: 'veli e-posta|veli e-postası|anne e-posta|sahip e-posta|sahip e-postası',
    latest: 'son|önceki|en son',
    access: 'son erişim',
    outreach:
      'arandı|arandı mı|arandı mı?|hatırlatıldı mı|iletişime geçildi|bilgilendirildi|haber verildi|arama|hatırlatma yapıldı|bilgi verildi|ulaşıldı mı|görüşüldü',
    diagnosed: 'tanı tarihi|teşhis tarihi',
  },
  appointment: {
    booked:
      'planlandı|bekliyor|rezerve|alındı|onay bekliyor|onaylanmadı|randevu verildi|planlanan|açık|randevulu|verildi|oluşturuldu|talep edildi|yeni|onaylanmamış|kayıtlı|gelecek|planlı|aktif|geçici|teyitsiz|teyit bekliyor|onay bekleyen|bekleyen|rezervasyon',
    confirmed:
      'onaylandı|teyit edildi|onaylı|teyitli|teyit alındı|sms ile onaylandı|telefonla onaylandı|hasta onayladı|onay verdi|kesinleşti|geleceğini bildirdi',
    arrived:
      'geldi|bekleme odasında|bekleme salonunda|içeride|muayenede|tedavide|işlemde|girişi yapıldı|klinikte|bekleme odası|sırada|kabul edildi|hasta kabul edildi|giriş yaptı|muayeneye alındı|koltukta|odada|seansta|doktorda|geldi bekliyor|kayıt yapıldı|devam ediyor|tedaviye alındı',
    completed:
      'tamamlandı|bitti|yapıldı|muayene edildi|tamamlanan|görüldü|gerçekleşti|tedavi edildi|muayene oldu|çıkış yaptı|taburcu|kapandı|sonlandı|tamam|işlem yapıldı|seans yapıldı|ödendi|faturalandı|bitirildi|tedavi tamamlandı|geldi ve tamamlandı',
    no_show:
      'gelmedi|katılmadı|kaçırdı|kaçırıldı|gelmeyen|gelmedi (habersiz)|habersiz gelmedi|haber vermeden gelmedi|gelmemiş|randevuya gelmedi|mazeretsiz gelmedi|no show|no-show|katılım yok|kaçan|kaçırılan|devamsız',
    cancelled:
      'iptal|iptal edildi|silindi|iptal oldu|vazgeçti|hasta iptal etti|hasta tarafından iptal edildi|klinik iptal etti|klinik tarafından iptal edildi|iptal (hasta)|iptal (klinik)|hasta iptali|klinik iptali|hasta iptal|klinik iptal|veli iptal etti|sahibi iptal etti|müşteri iptal etti|mazeretli|mazeret bildirdi|haber verdi gelmedi|son dakika iptali|son dakika iptal|geç iptal|doktor iptal etti|hekim iptali|iptal edilen|silinen',
    rescheduled:
      'ertelendi|değiştirildi|taşındı|ötelendi|ertelenen|tarih değişti|ileri alındı|yeniden planlandı|saat değişti|randevu değişti|kaydırıldı|başka güne alındı',
  },
  recall: {
    due: 'bekliyor|gecikmiş|aranacak|vadesi geldi|vadesi geçti|beklemede|aranmadı|zamanı geldi|zamanı geçti|günü geldi|günü geçti|yaklaşan|yaklaşıyor|geciken|gecikti|aranmayı bekliyor|aranmamış|henüz aranmadı|ulaşılmadı|iletişime geçilmedi|hatırlatılmadı|hatırlatılacak|çağrılacak|randevusuz|randevu yok|randevu verilmedi|randevu verilecek|açık|aktif|gönderilmedi|gönderilecek|yapılmadı|yapılacak|süresi geçti|süresi doldu|vadesi dolan|vadesi gelen|vadesi geçen',
    contacted:
      'arandı|iletişime geçildi|gönderildi|hatırlatıldı|ulaşılamadı|mesaj bırakıldı|cevap yok|cevap vermedi|yanıt yok|cevapsız|sms gönderildi|mesaj gönderildi|mesaj atıldı|whatsapp gönderildi|e-posta gönderildi|aranıldı|aradık|görüşüldü|konuşuldu|bilgilendirildi|haber verildi|iletişim kuruldu|1. arama|2. arama|3. arama|1. hatırlatma|2. hatırlatma|3. hatırlatma|1. sms|2. sms|sms atıldı|not bırakıldı|sesli mesaj|sesli mesaj bırakıldı|telesekreter|açmadı|telefonu açmadı|telefon kapalı|kapalı|meşgul|yanlış numara|numara yanlış|geri arayacak|kendisi arayacak|tekrar aranacak|düşünüyor|düşünecek|dönüş bekleniyor|yanıt bekleniyor|cevap bekleniyor|mail gönderildi|mail atıldı|mektup gönderildi|hatırlatma gönderildi|davet edildi|ulaşıldı|bildirim gönderildi|mesaj iletildi',
    booked:
      'randevu verildi|randevu alındı|planlandı|randevu oluşturuldu|randevulu|randevusu var|randevu yapıldı|randevulandı|randevu planlandı|randevu aldı|randevu var',
    done: 'tamamlandı|yapıldı|geldi|aşılandı|uygulandı|kontrol yapıldı|bitti|kapandı|güncel|aşı yapıldı|muayene edildi|tamam',
    declined:
      'reddetti|istemiyor|ilgilenmiyor|reddedildi|kabul etmedi|istemedi|gelmek istemiyor|aranmak istemiyor|vazgeçti|ilgilenmedi|başka klinik|başka kliniğe gitti|ex|aramayın|reddeden|olumsuz',
  },
  plan: {
    proposed:
      'önerildi|sunuldu|taslak|bekliyor|gönderildi|teklif edildi|beklemede|onay bekliyor|karar bekliyor|hasta düşünüyor|düşünüyor|değerlendiriliyor|açık|yeni|planlandı|verildi|teklif verildi|teklif gönderildi|iletildi|imza bekliyor|cevap bekleniyor|öneri|onaylanmadı|oluşturuldu|hazırlandı',
    accepted:
      'kabul edildi|onaylandı|imzalandı|kabul|onay|onaylı|onay verdi|kabul etti|kısmen kabul edildi|kısmen onaylandı|kabul edildi, randevusuz|onaylandı, randevusuz|imzalı|anlaşıldı',
    in_progress:
      'devam ediyor|başladı|sürüyor|tedavide|tedavi devam ediyor|işlemde|aktif|kısmen tamamlandı|uygulanıyor|devam eden',
    completed: 'tamamlandı|bitti|yapıldı|tamam|tamamlanan|sonlandı|kapandı|bitirildi',
    declined:
      'reddedildi|iptal|iptal edildi|süresi doldu|ret|red|kabul etmedi|kabul edilmedi|onaylanmadı (ret)|vazgeçti|vazgeçildi|olumsuz|kaybedildi',
  },
  none: 'yok|randevu yok|hiç|randevusu yok|planlanmadı|hiç gelmedi|randevusu bulunmuyor|belirlenmedi|planlı randevu yok|bulunmuyor|yok henüz|henüz yok|alınmadı|randevu alınmadı|planlanmamış|kayıt yok|bilgi yok|belirsiz|hiç gelmemiş|gelmemiş|boş|ziyaret yok|planlanmış randevu yok|gelecek randevu yok|bulunamadı',
  relative: {
    bugün: 0,
    yarın: 1,
    dün: -1,
  },
  holder: 'hesap adı|kişi adı|iletişim adı|ilgili kişi adı',
  todayIs: 'bugün|bugünün tarihi|yazdırma tarihi|itibarıyla|basım tarihi',
  recallTitle:
    'hatırlatmalar|kontroller|geri çağırma|aranacaklar|kontrol listesi|hatırlatma listesi|geciken hastalar|aranacak hastalar|geri çağırma listesi|recall|recall listesi|kontrolü gelenler|kontrolü gelen hastalar|kontrole çağrılacaklar|kontrol zamanı gelenler|aşı takibi|aşı takip|aşı takip listesi|aşı hatırlatma|aşı hatırlatmaları|aşısı gelenler|aşısı geciken|geciken aşılar|yaklaşan aşılar|vadesi gelen hastalar|vadesi geçen hastalar|geciken kontroller|hasta hatırlatma|hasta hatırlatmaları|çağrı listesi|hasta takip listesi|takip listesi',
  day: 'randevu listesi|günün randevuları|bugünkü hastalar|bekleme salonu|hasta kabul|günlük randevular',
  book: 'randevular|ajanda|takvim|günlük liste',
  rota: 'nöbet|nöbet listesi|nöbet çizelgesi|vardiya çizelgesi|izinler|izin takvimi|vardiya|temizlik planı',
  uninsured: 'yok|ücretli|sigortasız',
  goods: 'tedarikçi|stok|parti no|son sipariş',
  log: 'ip adresi',
  yes: 'evet|var',
  no: 'hayır|yok',
  parts: {
    last: 'son|önceki|geçen',
    next: 'sonraki|gelecek|sıradaki|önümüzdeki',
    due: 'vade*|çağrılacak',
    needed: 'gereken|gecik*|aranacak',
    planned: 'beklenen|önerilen|planlanan',
    visit: 'ziyaret*|muayene*|geliş*|seans*|görülme*|görüşme*|tedavi*|işlem*|gelme*',
    booking: 'randevu*',
    check: 'kontrol*|temizlik*|temizliği*|bakım*',
    recall: 'hatırlatma*|çağrı*|çağırma*|takip*|takibi*',
    kind: 'dolgu*|kron|kuron|köprü*|kanal|çekim*|implant*|beyazlatma*|acil|protez*|ortodonti*|aşı|enjeksiyon*|ağrı*|diş|masaj*|mezoterapi*|prp|botoks*|lazer*|epilasyon*|mikroiğneleme*|doz|rapel|aşısı|aşılama|aşılar',
    done: 'tamamlanan|gerçekleşen|yapılan',
    phone: 'telefon*|tel',
    mobile: 'cep|gsm|mobil',
    home: 'ev',
    work: 'iş',
    email: 'eposta*|posta*|mail*|email*',
    address: 'adres*',
    patient: 'hasta|hastanın|hastalar|danışan|danışanın|müşteri|müşterinin',
    called: 'ad|adı|soyad|soyadı|isim|ismi',
    number: 'n|nº|n°|º|no|nr|num|number|numero|numara*|id|kodu',
    typed: 'tür|türü|tipi|nedeni|sebebi',
    state: 'durum|durumu',
    filler: 'tarih*|gün|günü|zaman*|bir|en|ve|geri|e|o|yıllık|klinik|iletişim',
  },
};
