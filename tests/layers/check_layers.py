#!/usr/bin/env python3
"""Refuses includes against the layers, words of one campaign in the program, and mutable statics.

usage: check_layers.py [source tree]      prints "file:line: sentence" for each finding; exit code 1 if there is any
"""
import pathlib
import re
import sys

from modules import CAMPAIGN_WORDS, DEFAULT_CAMPAIGN, MODULES, SYSTEM, THIRD_PARTY

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\d)\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def source_files(root):
    return sorted(path for folder in ("geo", "app", "shaders") for path in (root / folder).rglob("*")
                  if path.suffix in (".hpp", ".cpp", ".h", ".vert", ".frag"))


def module_of(name):
    """geo/core of geo/core/point.hpp; a file beside the modules is a module itself (app/main.cpp)."""
    if name in MODULES:
        return name
    parent = name.rpartition("/")[0]
    return parent if parent in MODULES else None


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def check_include(module, bracket, header):
    """A sentence if this module must not include this header, else None."""
    if bracket == '"' and (header.startswith(("geo/", "app/", "shaders/"))):
        target = module_of(header)
        if target is None:
            return f"includes {header}, which belongs to no module of tests/layers/modules.py"
        if target not in (module, "geo/base") and target not in MODULES[module][1]:
            return f"{module} may not include {target}"
        return None
    if re.fullmatch(r"[a-z_0-9]+", header) or header.startswith(tuple(SYSTEM)):
        return None
    known = [prefix for prefix in THIRD_PARTY if header.startswith(prefix)]
    if not known:
        return f"includes {header}, an outside header that tests/layers/modules.py does not list (own ones are written from the root)"
    if module not in THIRD_PARTY[max(known, key=len)]:
        return f"{module} may not include {header}"
    return None


def blank(match):
    """Comments and strings as spaces, so that offsets and lines stay."""
    return re.sub(r"[^\n]", " ", match.group())


def mutable_statics(text):
    """Offsets of function-local static variables and static data members that are not const."""
    code = NOT_CODE.sub(blank, text)
    code = re.sub(r"^[ \t]*#.*(?:\\\n.*)*", lambda match: re.sub(r"[^\n]", " ", match.group()), code, flags=re.MULTILINE)
    scopes, start = [], 0  # start: where the current statement began
    for token in re.finditer(r"[{};]|\b(?:static|thread_local)\b", code):
        word = token.group()
        if word == "{":
            head = code[start:token.start()]
            if re.search(r"\bnamespace\b|\bextern\b", head):
                scopes.append("namespace")
            elif re.search(r"\b(?:class|struct|union|enum)\b[^()=]*$", head):
                scopes.append("class")
            elif scopes and scopes[-1] == "function" or re.search(r"\)[^()]*$|\]\s*$|^\s*$", head):
                scopes.append("function")
            else:
                scopes.append("other")
        elif word == "}" and scopes:
            scopes.pop()
        if word in "{};":
            start = token.end()
            continue
        scope = scopes[-1] if scopes else "namespace"
        statement = re.match(r"[^;{=(]*[;{=(]?", code[token.start():]).group()
        if re.search(r"\b(?:const|constexpr|constinit)\b", statement):
            continue
        function_head = statement.endswith("(")
        if scope == "function" or (not function_head and scope in ("class", "namespace")):
            yield token.start()


def check_text(name, text):
    """(line, sentence) of everything that is wrong in a file, but the default campaign's id."""
    module = module_of(name)
    if module is None:
        yield 1, "lies in no module of tests/layers/modules.py"
        return
    for match in INCLUDE.finditer(text):
        problem = check_include(module, match.group(1), match.group(2))
        if problem:
            yield line_of(text, match.start()), problem
    for match in re.finditer("|".join(CAMPAIGN_WORDS), text.replace(DEFAULT_CAMPAIGN, "-" * len(DEFAULT_CAMPAIGN)), re.IGNORECASE):
        yield line_of(text, match.start()), f'names "{match.group()}": the program serves any campaign'
    if name.endswith((".hpp", ".cpp")):
        for offset in mutable_statics(text):
            yield line_of(text, offset), "a static variable that can change: hand the state in"
    if name.endswith(".hpp"):
        if not text.startswith("// "):
            yield 1, "the first line of a header says what the file is for"
        if "#pragma once" not in text:
            yield 1, "a header needs #pragma once"


def check_build(root):
    """The LAYER of each salang_module() line must be the table's."""
    for path in sorted((*root.glob("geo/*/CMakeLists.txt"), *root.glob("app/*/CMakeLists.txt"))):
        for match in re.finditer(r"salang_module\(\s*(\S+)\s+LAYER\s+(\d+)", path.read_text(encoding="utf-8")):
            layer = MODULES.get(match.group(1), (None,))[0]
            if layer != int(match.group(2)):
                yield f"{path.relative_to(root)}:1: {match.group(1)} says layer {match.group(2)}, the table says {layer}"


def check_tree(root):
    """Everything that is wrong below root, as "file:line: sentence"."""
    for module, (layer, allowed) in MODULES.items():
        for target in allowed:
            if MODULES[target][0] >= layer:
                yield f"tests/layers/modules.py:1: {module} (layer {layer}) may not be allowed {target} (layer {MODULES[target][0]})"
    yield from check_build(root)
    for path in sorted((root / "tests").rglob("*.[ch]pp")):
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r'^#include "(?!(?:geo|app|shaders|tests)/)([^"]+)"', text, re.MULTILINE):
            yield f"{path.relative_to(root)}:{line_of(text, match.start())}: includes {match.group(1)}: write it from the root"
    with_default = []
    for path in source_files(root):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        yield from (f"{name}:{line}: {problem}" for line, problem in check_text(name, text))
        if DEFAULT_CAMPAIGN in text:
            with_default.append(name)
    for name in with_default[1:]:
        yield f"{name}:1: the default campaign's id stands in {with_default[0]} already; it has one place"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()
    findings = list(check_tree(root))
    print("\n".join(findings) or f"layers: {len(source_files(root))} files, nothing wrong")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
