#include "screen/language_name.h"

#include <utility>

namespace waymark {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

/// As the Unicode CLDR writes them, with a capital where a name stands alone. Tags of BCP 47; each language of ISO
/// 639-1 that is much spoken in the United Kingdom or much written, and those beyond it that are.
constexpr Name kNames[] = {
    {"af", "Afrikaans"},     {"am", "አማርኛ"},
    {"ar", "العربية"},       {"az", "Azərbaycan"},
    {"be", "Беларуская"},    {"bg", "Български"},
    {"bn", "বাংলা"},         {"bs", "Bosanski"},
    {"ca", "Català"},        {"ckb", "کوردیی ناوەندی"},
    {"cs", "Čeština"},       {"cy", "Cymraeg"},
    {"da", "Dansk"},         {"de", "Deutsch"},
    {"el", "Ελληνικά"},      {"en", "English"},
    {"en-GB", "English"},    {"en-GB-x-easy", "Easy read"},
    {"es", "Español"},       {"et", "Eesti"},
    {"eu", "Euskara"},       {"fa", "فارسی"},
    {"fi", "Suomi"},         {"fr", "Français"},
    {"ga", "Gaeilge"},       {"gd", "Gàidhlig"},
    {"gl", "Galego"},        {"gu", "ગુજરાતી"},
    {"ha", "Hausa"},         {"he", "עברית"},
    {"hi", "हिन्दी"},         {"hr", "Hrvatski"},
    {"hu", "Magyar"},        {"hy", "Հայերեն"},
    {"id", "Indonesia"},     {"ig", "Igbo"},
    {"is", "Íslenska"},      {"it", "Italiano"},
    {"ja", "日本語"},        {"ka", "ქართული"},
    {"kk", "Қазақ тілі"},    {"km", "ខ្មែរ"},
    {"kn", "ಕನ್ನಡ"},          {"ko", "한국어"},
    {"ku", "Kurdî"},         {"kw", "Kernewek"},
    {"ky", "Кыргызча"},      {"lo", "ລາວ"},
    {"lt", "Lietuvių"},      {"lv", "Latviešu"},
    {"mk", "Македонски"},    {"ml", "മലയാളം"},
    {"mn", "Монгол"},        {"mr", "मराठी"},
    {"ms", "Melayu"},        {"mt", "Malti"},
    {"my", "မြန်မာ"},         {"nb", "Norsk bokmål"},
    {"ne", "नेपाली"},         {"nl", "Nederlands"},
    {"nn", "Norsk nynorsk"}, {"no", "Norsk"},
    {"pa", "ਪੰਜਾਬੀ"},         {"pa-Arab", "پنجابی"},
    {"pl", "Polski"},        {"ps", "پښتو"},
    {"pt", "Português"},     {"ro", "Română"},
    {"ru", "Русский"},       {"sd", "سنڌي"},
    {"si", "සිංහල"},          {"sk", "Slovenčina"},
    {"sl", "Slovenščina"},   {"sn", "ChiShona"},
    {"so", "Soomaali"},      {"sq", "Shqip"},
    {"sr", "Српски"},        {"sr-Latn", "Srpski"},
    {"st", "Sesotho"},       {"sv", "Svenska"},
    {"sw", "Kiswahili"},     {"ta", "தமிழ்"},
    {"te", "తెలుగు"},         {"tg", "Тоҷикӣ"},
    {"th", "ไทย"},           {"ti", "ትግርኛ"},
    {"tl", "Tagalog"},       {"tr", "Türkçe"},
    {"uk", "Українська"},    {"ur", "اردو"},
    {"uz", "Oʻzbekcha"},     {"vi", "Tiếng Việt"},
    {"yi", "ייִדיש"},         {"yo", "Yorùbá"},
    {"zh", "中文"},          {"zh-Hans", "简体中文"},
    {"zh-Hant", "繁體中文"}, {"zu", "isiZulu"},
};

}  // namespace

std::string_view language_name(std::string_view tag) {
  for (const auto& [known, name] : kNames) {
    if (known == tag) return name;
  }
  // What is written without its region is known by its first part.
  const std::size_t end = tag.find('-');
  if (end == std::string_view::npos || tag.find("-x-") != std::string_view::npos) return tag;
  const std::string_view name = language_name(tag.substr(0, end));
  return name == tag.substr(0, end) ? tag : name;
}

}  // namespace waymark
