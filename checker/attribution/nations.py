"""Nations by every word that the news has for them: "Ukraine", "Ukrainian", and "Kyiv" for its
government.

Many adjectives are a letter or two from the noun, and those that are not are the usual ones.
"""

from __future__ import annotations

# A nation a line: its names; after the stroke its adjectives; after the next its capital, which
# stands for the government where nothing stands beside it.
_NATIONS = """\
afghanistan | afghan | kabul
albania | albanian | tirana
algeria | algerian | algiers
angola | angolan | luanda
argentina | argentine argentinian | buenos aires
armenia | armenian | yerevan
australia | australian | canberra
austria | austrian | vienna
azerbaijan | azerbaijani azeri | baku
bahrain | bahraini | manama
bangladesh | bangladeshi | dhaka
belarus | belarusian | minsk
belgium | belgian | brussels
bolivia | bolivian | la paz
brazil | brazilian | brasilia
britain uk u.k england | british uk u.k english | london
bulgaria | bulgarian | sofia
burundi | burundian | gitega
cambodia | cambodian | phnom penh
cameroon | cameroonian | yaounde
canada | canadian | ottawa
chad | chadian | n'djamena
chile | chilean | santiago
china | chinese | beijing
colombia | colombian | bogota
congo | congolese | kinshasa
croatia | croatian croat | zagreb
cuba | cuban | havana
cyprus | cypriot | nicosia
czechia | czech | prague
denmark | danish | copenhagen
ecuador | ecuadorian ecuadorean | quito
egypt | egyptian | cairo
eritrea | eritrean | asmara
estonia | estonian | tallinn
ethiopia | ethiopian | addis ababa
finland | finnish | helsinki
france | french | paris
germany | german | berlin
ghana | ghanaian | accra
greece | greek | athens
guatemala | guatemalan |
guinea | guinean | conakry
haiti | haitian | port-au-prince
honduras | honduran | tegucigalpa
hungary | hungarian | budapest
india | indian | delhi
indonesia | indonesian | jakarta
iran | iranian | tehran
iraq | iraqi | baghdad
ireland | irish | dublin
israel | israeli | jerusalem
italy | italian | rome
japan | japanese | tokyo
kazakhstan | kazakh | astana
kenya | kenyan | nairobi
kosovo | kosovan kosovar | pristina
kuwait | kuwaiti |
kyrgyzstan | kyrgyz | bishkek
laos | laotian lao | vientiane
latvia | latvian | riga
lebanon | lebanese | beirut
libya | libyan | tripoli
lithuania | lithuanian | vilnius
malaysia | malaysian | kuala lumpur
mali | malian | bamako
mexico | mexican | mexico city
moldova | moldovan | chisinau
mongolia | mongolian | ulaanbaatar
morocco | moroccan | rabat
mozambique | mozambican | maputo
myanmar burma | burmese | naypyitaw
nepal | nepali nepalese | kathmandu
netherlands holland | dutch | hague
nicaragua | nicaraguan | managua
niger | nigerien | niamey
nigeria | nigerian | abuja
norway | norwegian | oslo
oman | omani | muscat
pakistan | pakistani | islamabad
paraguay | paraguayan | asuncion
peru | peruvian | lima
philippines | philippine filipino | manila
poland | polish | warsaw
portugal | portuguese | lisbon
qatar | qatari | doha
romania | romanian | bucharest
russia | russian | moscow kremlin
rwanda | rwandan | kigali
senegal | senegalese | dakar
serbia | serbian serb | belgrade
slovakia | slovak | bratislava
slovenia | slovenian slovene | ljubljana
somalia | somali | mogadishu
spain | spanish | madrid
sudan | sudanese | khartoum
sweden | swedish | stockholm
switzerland | swiss | bern
syria | syrian | damascus
taiwan | taiwanese | taipei
tajikistan | tajik | dushanbe
tanzania | tanzanian | dodoma
thailand | thai | bangkok
tunisia | tunisian | tunis
turkey turkiye | turkish | ankara
uganda | ugandan | kampala
ukraine | ukrainian | kyiv kiev
uruguay | uruguayan | montevideo
uzbekistan | uzbek | tashkent
venezuela | venezuelan | caracas
vietnam | vietnamese | hanoi
yemen | yemeni | sanaa
zambia | zambian | lusaka
zimbabwe | zimbabwean | harare"""
_ROWS = [[part.strip() for part in row.split("|")] for row in _NATIONS.splitlines()]
_OF_WORD = {
    word: names.split()[0]
    for names, adjectives, _ in _ROWS
    for word in (*names.split(), *adjectives.split())
}
# Capitals of two words stand whole, single ones may have two spellings.
_WHOLE = frozenset(("buenos aires", "la paz", "phnom penh", "addis ababa", "kuala lumpur"))
_OF_CAPITAL = {
    capital: names.split()[0].title()
    for names, _, capitals in _ROWS
    for capital in ([capitals] if capitals in (*_WHOLE, "mexico city") else capitals.split())
}


def nation_of(word: str) -> str | None:
    """The nation that one word names or is the adjective of, in lower case; None for no nation."""
    return _OF_WORD.get(word.lower())


def governed_from(words: str) -> str:
    """The words for a party, where they are a capital and nothing else its nation: "Moscow"."""
    return _OF_CAPITAL.get(words.strip().removeprefix("the ").removeprefix("The ").lower(), words)
