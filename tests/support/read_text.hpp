// A short text read with the tiny gazetteer, as the window holds it.
#pragma once

#include "app/document/document.hpp"
#include "geo/reading/text_reader.hpp"
#include "tests/support/reading_words.hpp"

#include <string>
#include <utility>

namespace test_support {

inline app::document::DocumentPtr read_document(const std::string& text, const std::string& file = "a.txt") {
    static const geo::reading::TextReader reader(small_gazetteer(), shipped_words());
    geo::reading::ReadOptions options;
    options.file_name = file;
    options.keep_sentences = true;
    std::string shown;
    options.on_text = [&shown](std::string_view part) { shown += part; };
    auto reading = reader.read(text, options);
    app::document::Fingerprint fingerprint;
    fingerprint.add(text);
    return app::document::make_document({file, fingerprint.value(), text.size()}, shown, std::move(reading.value()));
}

}  // namespace test_support
