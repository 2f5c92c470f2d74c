# Finds the Noto fonts by family, in app/text only.
salang_pkg_config(fontconfig 2.14 libfontconfig-dev fontconfig)
