"""embed.py en.json english.cpp: writes the English messages as a table sorted by key."""

import json
import os
import sys


def flat(messages):
    """("topic.name", text) of each message; topics may not be nested deeper."""
    for topic, texts in messages.items():
        for name, text in texts.items():
            if not isinstance(text, str):
                sys.exit(f"{sys.argv[1]}: {topic}.{name} is no text.")
            yield f"{topic}.{name}", text


def literal(text):
    """A C++ string literal; JSON's escapes are C++'s, and everything else stays UTF-8."""
    return json.dumps(text, ensure_ascii=False).replace("\\/", "/").replace("?", "\\?")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        entries = sorted(flat(json.load(file)))
    lines = [f"    {{{literal(key)}, {literal(text)}}},\n" for key, text in entries]
    os.makedirs(os.path.dirname(sys.argv[2]), exist_ok=True)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(
            "// Made by app/messages/embed.py.\n"
            '#include "app/messages/english.hpp"\n\n'
            "#include <array>\n\n"
            "namespace app::messages {\nnamespace {\n\n"
            f"constexpr std::array<Message, {len(lines)}> table{{{{\n{''.join(lines)}}}}};\n\n"
            "}  // namespace\n\n"
            "std::span<const Message> english() {\n    return table;\n}\n\n"
            "}  // namespace app::messages\n"
        )


if __name__ == "__main__":
    main()
