#include "geo/geocode/gazetteer.hpp"

#include "geo/geocode/fold.hpp"
#include "geo/geocode/index_builder.hpp"
#include "geo/geocode/index_layout.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <type_traits>

namespace geo::geocode {

namespace {

static_assert(sizeof(NameHit) == 8 && std::is_trivially_copyable_v<NameHit>, "hits are read as they lie in the file");

/// A file mapped for reading; unmapped at the end.
class MappedFile {
  public:
    MappedFile() = default;
    MappedFile(void* data, std::size_t size) : m_data(data), m_size(size) {}
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile() {
        if (m_data != nullptr) {
            ::munmap(m_data, m_size);
        }
    }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(m_data), m_size}; }

  private:
    void* m_data = nullptr;
    std::size_t m_size = 0;
};

Result<std::unique_ptr<MappedFile>> map_file(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return fail(ErrorCode::CannotRead,
                    fmt::format("The gazetteer index {} cannot be opened: {}.", file.string(), std::strerror(errno)));
    }
    struct stat facts {};
    const bool known = ::fstat(descriptor, &facts) == 0 && facts.st_size > 0;
    const auto size = known ? static_cast<std::size_t>(facts.st_size) : 0;
    void* data = known ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
    ::close(descriptor);
    if (data == MAP_FAILED) {
        return fail(ErrorCode::CannotRead,
                    fmt::format("The gazetteer index {} is empty or cannot be mapped.", file.string()));
    }
    return std::make_unique<MappedFile>(data, size);
}

}  // namespace

struct Gazetteer::Impl {
    std::unique_ptr<MappedFile> file;
    std::vector<std::byte> memory;
    std::span<const std::byte> bytes;
    layout::Header header;
    std::span<const layout::Place> places;
    std::span<const layout::Name> names;
    std::span<const core::LonLat> line_points;
    std::span<const layout::Slot> strict_slots;
    std::span<const NameHit> strict_hits;
    std::span<const layout::Slot> loose_slots;
    std::span<const NameHit> loose_hits;
    std::span<const std::uint64_t> prefix_slots;
    std::span<const layout::TextRef> loose_keys;
    std::span<const std::uint64_t> loose_letters;
    std::string_view pool;

    template <typename Record>
    [[nodiscard]] bool section(const layout::Section& where, std::span<const Record>& records) const {
        if (where.offset > bytes.size() || where.count > (bytes.size() - where.offset) / sizeof(Record)) {
            return false;
        }
        records = {reinterpret_cast<const Record*>(bytes.data() + where.offset), where.count};
        return true;
    }

    /// False where the bytes are no index of this version.
    [[nodiscard]] bool adopt(std::span<const std::byte> all) {
        bytes = all;
        if (all.size() < sizeof(header)) {
            return false;
        }
        std::memcpy(&header, all.data(), sizeof(header));
        if (header.magic_number != layout::magic || header.format_version != layout::version ||
            header.file_size != all.size()) {
            return false;
        }
        std::span<const char> text;
        const bool whole = section(header.places, places) && section(header.names, names) &&
                           section(header.line_points, line_points) && section(header.strict_slots, strict_slots) &&
                           section(header.strict_hits, strict_hits) && section(header.loose_slots, loose_slots) &&
                           section(header.loose_hits, loose_hits) && section(header.prefix_slots, prefix_slots) &&
                           section(header.loose_keys, loose_keys) && section(header.loose_letters, loose_letters) &&
                           loose_letters.size() == loose_keys.size() && section(header.pool, text);
        pool = {text.data(), text.size()};
        return whole;
    }

    [[nodiscard]] std::string_view text(layout::TextRef ref) const { return pool.substr(ref.offset, ref.length); }

    [[nodiscard]] static std::span<const NameHit> look_up(std::span<const layout::Slot> slots,
                                                          std::span<const NameHit> hits, std::string_view key) {
        const std::uint64_t hash = key_hash(key);
        for (std::size_t slot = hash & (slots.size() - 1); slots[slot].count != 0;
             slot = (slot + 1) & (slots.size() - 1)) {
            if (slots[slot].hash == hash) {
                return hits.subspan(slots[slot].first, slots[slot].count);
            }
        }
        return {};
    }
};

Gazetteer::Gazetteer(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Result<Gazetteer> Gazetteer::open(const std::filesystem::path& index) {
    auto file = map_file(index);
    if (!file) {
        return fail(file.error());
    }
    auto impl = std::make_unique<Impl>();
    impl->file = std::move(*file);
    if (!impl->adopt(impl->file->bytes())) {
        return fail(ErrorCode::BadData,
                    fmt::format("{} is no gazetteer index of this version: build the program again.", index.string()));
    }
    return Gazetteer(std::move(impl));
}

Result<Gazetteer> Gazetteer::from_records(const std::vector<PlaceRecord>& records) {
    auto impl = std::make_unique<Impl>();
    impl->memory = build_index(records);
    if (!impl->adopt(impl->memory)) {
        return fail(ErrorCode::Internal, "The gazetteer index that was just built cannot be read.");
    }
    return Gazetteer(std::move(impl));
}

Result<void> Gazetteer::compile(const std::vector<PlaceRecord>& records, const std::filesystem::path& index) {
    const std::vector<std::byte> bytes = build_index(records);
    const std::filesystem::path part = index.string() + ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code problem;
    if (out) {
        std::filesystem::rename(part, index, problem);
    }
    if (!out || problem) {
        std::filesystem::remove(part, problem);
        return fail(ErrorCode::CannotWrite, fmt::format("The gazetteer index {} cannot be written.", index.string()));
    }
    return {};
}

std::size_t Gazetteer::size() const {
    return m_impl->places.size();
}

PlaceRecord Gazetteer::record(PlaceIndex place) const {
    const layout::Place& row = m_impl->places[place];
    PlaceRecord record;
    record.id = m_impl->text(row.id);
    record.source = m_impl->text(row.source);
    record.kind = kind(place);
    record.name = name(place);
    record.position = position(place);
    record.precision_km = static_cast<double>(row.precision_km);
    record.country = country(place);
    record.province = m_impl->text(row.province);
    record.population = row.population;
    record.valid = valid(place);
    const auto points = m_impl->line_points.subspan(row.first_line_point, row.line_point_count);
    record.line.assign(points.begin(), points.end());
    for (const layout::Name& entry : m_impl->names.subspan(row.first_name, row.name_count)) {
        record.names.push_back({std::string(m_impl->text(entry.text)),
                                std::string(m_impl->text(entry.language)),
                                {calendar::Day(entry.valid_from), calendar::Day(entry.valid_to)}});
    }
    return record;
}

FeatureKind Gazetteer::kind(PlaceIndex place) const {
    return static_cast<FeatureKind>(m_impl->places[place].kind);
}

core::LonLat Gazetteer::position(PlaceIndex place) const {
    return {m_impl->places[place].lon_deg, m_impl->places[place].lat_deg};
}

std::int64_t Gazetteer::population(PlaceIndex place) const {
    return m_impl->places[place].population;
}

std::string_view Gazetteer::country(PlaceIndex place) const {
    return m_impl->text(m_impl->places[place].country);
}

std::string_view Gazetteer::name(PlaceIndex place) const {
    return m_impl->text(m_impl->places[place].name);
}

calendar::DayRange Gazetteer::valid(PlaceIndex place) const {
    const layout::Place& row = m_impl->places[place];
    return {calendar::Day(row.valid_from), calendar::Day(row.valid_to)};
}

double Gazetteer::precision_km(PlaceIndex place) const {
    return static_cast<double>(m_impl->places[place].precision_km);
}

std::size_t Gazetteer::name_count(PlaceIndex place) const {
    return m_impl->places[place].name_count;
}

std::string_view Gazetteer::name_text(const NameHit& hit) const {
    return m_impl->text(m_impl->names[m_impl->places[hit.place].first_name + hit.name].text);
}

std::span<const NameHit> Gazetteer::find(std::string_view strict_key) const {
    return Impl::look_up(m_impl->strict_slots, m_impl->strict_hits, strict_key);
}

std::span<const NameHit> Gazetteer::find_loose(std::string_view loose_key) const {
    return Impl::look_up(m_impl->loose_slots, m_impl->loose_hits, loose_key);
}

bool Gazetteer::has_prefix(std::string_view strict_words) const {
    const auto slots = m_impl->prefix_slots;
    const std::uint64_t hash = key_hash(strict_words);
    for (std::size_t slot = hash & (slots.size() - 1); slots[slot] != 0; slot = (slot + 1) & (slots.size() - 1)) {
        if (slots[slot] == hash) {
            return true;
        }
    }
    return false;
}

std::vector<Gazetteer::Near> Gazetteer::find_near(std::string_view loose_key, int max_distance) const {
    std::vector<Near> found;
    const std::size_t shortest = loose_key.size() > static_cast<std::size_t>(max_distance)
                                     ? loose_key.size() - static_cast<std::size_t>(max_distance)
                                     : 1;
    const std::size_t longest = loose_key.size() + static_cast<std::size_t>(max_distance);
    const auto keys = m_impl->loose_keys;
    const auto shorter = [](const layout::TextRef& ref, std::size_t length) { return ref.length < length; };
    const auto first = std::lower_bound(keys.begin(), keys.end(), shortest, shorter);
    const auto end = std::lower_bound(first, keys.end(), longest + 1, shorter);
    const std::uint64_t letters = letter_set(loose_key);
    for (auto key = first; key != end; ++key) {
        const std::uint64_t their_letters = m_impl->loose_letters[static_cast<std::size_t>(key - keys.begin())];
        if (std::popcount(letters ^ their_letters) > 2 * max_distance) {
            continue;
        }
        const std::string_view text = m_impl->text(*key);
        const int distance = edit_distance(text, loose_key, max_distance);
        if (distance <= max_distance) {
            found.push_back({find_loose(text), distance, text});
        }
    }
    return found;
}

}  // namespace geo::geocode
