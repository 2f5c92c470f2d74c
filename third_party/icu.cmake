# Calendars and Unicode normalisation, in geo/calendar and geo/geocode only.
salang_pkg_config(icu 72 libicu-dev icu-i18n icu-uc)
