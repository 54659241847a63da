"""The language of the desk: Chinese as it is written, English from resources/translations."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from proofreader.core.resources import resource

CHINESE, ENGLISH = "zh", "en"
_LOCALES = {
    CHINESE: QLocale(QLocale.Language.Chinese, QLocale.Script.SimplifiedChineseScript, QLocale.Country.China),
    ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def language_of(setting: str) -> str:
    """The language of a setting; "auto" is English on a system that speaks English, else Chinese."""
    if setting in (CHINESE, ENGLISH):
        return setting
    return ENGLISH if QLocale.system().language() == QLocale.Language.English else CHINESE


def speak(application: QCoreApplication, language: str) -> None:
    """Let windows made from now on speak a language, Qt's own dialogs too."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(_LOCALES[language])
    folder = resource("translations")
    files = {
        CHINESE: [(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_zh_CN")],
        ENGLISH: [(str(folder), "proofreader_en")],
    }
    for place, name in files[language]:
        translator = QTranslator(application)
        if translator.load(name, place):
            application.installTranslator(translator)
