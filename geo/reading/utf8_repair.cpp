#include "geo/reading/utf8_repair.hpp"

#include <cstdint>
#include <cstring>

namespace geo::reading {

namespace {

struct Lead {
    int length = 0;            ///< of the whole sequence; 0: no lead byte
    unsigned char low = 0x80;  ///< what the second byte may be
    unsigned char high = 0xBF;
};

Lead lead_of(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {2};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    }
    return {};
}

/// Bytes from `at` on that are ASCII.
std::size_t ascii_run(std::string_view bytes, std::size_t at) {
    const std::size_t begin = at;
    while (at + 8 <= bytes.size()) {
        std::uint64_t part = 0;
        std::memcpy(&part, bytes.data() + at, 8);
        if ((part & 0x8080808080808080ULL) != 0) {
            break;
        }
        at += 8;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) {
        ++at;
    }
    return at - begin;
}

}  // namespace

std::size_t append_repaired(std::string_view bytes, bool last, std::string& text, Utf8Counts& counts) {
    std::size_t good = 0;
    std::size_t at = 0;
    while (at < bytes.size()) {
        at += ascii_run(bytes, at);
        if (at >= bytes.size()) {
            break;
        }
        const Lead lead = lead_of(static_cast<unsigned char>(bytes[at]));
        int seen = 1;
        for (; seen < lead.length && at + static_cast<std::size_t>(seen) < bytes.size(); ++seen) {
            const auto next = static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(seen)]);
            if (next < (seen == 1 ? lead.low : 0x80) || next > (seen == 1 ? lead.high : 0xBF)) {
                break;
            }
        }
        const std::size_t end = at + static_cast<std::size_t>(seen);
        if (lead.length > 0 && seen == lead.length) {
            ++counts.wide;
            at = end;
            continue;
        }
        if (lead.length > 0 && end == bytes.size() && !last) {
            text.append(bytes.substr(good, at - good));
            return at;
        }
        text.append(bytes.substr(good, at - good)).append("\xEF\xBF\xBD");
        ++counts.broken;
        at = end;
        good = end;
    }
    text.append(bytes.substr(good));
    return bytes.size();
}

}  // namespace geo::reading
