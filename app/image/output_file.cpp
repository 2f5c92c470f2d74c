#include "app/image/output_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace app::image {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using FileHandle = std::unique_ptr<std::FILE, CloseFile>;

geo::Result<void> refuse_existing(const std::filesystem::path& file) {
    return geo::fail(geo::ErrorCode::AlreadyExists,
                     fmt::format("'{}' exists already; give another name, or --force to replace it.", file.string()));
}

std::string reason(int error_number) {
    return std::generic_category().message(error_number);
}

}  // namespace

std::filesystem::path part_path(const std::filesystem::path& file) {
    std::filesystem::path part = file;
    part.replace_filename(file.stem().string() + ".part" + file.extension().string());
    return part;
}

geo::Result<void> check_output(const std::filesystem::path& file, Existing existing) {
    std::error_code ignored;
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (!std::filesystem::is_directory(folder, ignored)) {
        return geo::fail(geo::ErrorCode::CannotWrite, fmt::format("'{}' cannot be written: there is no folder '{}'.",
                                                                  file.string(), folder.string()));
    }
    if (std::filesystem::is_directory(file, ignored)) {
        return geo::fail(geo::ErrorCode::CannotWrite,
                         fmt::format("'{}' cannot be written: it is a folder.", file.string()));
    }
    if (std::filesystem::exists(file, ignored) && existing == Existing::Refuse) {
        return refuse_existing(file);
    }
    if (::access(folder.c_str(), W_OK) != 0) {
        return geo::fail(geo::ErrorCode::CannotWrite,
                         fmt::format("'{}' cannot be written: {}.", file.string(), reason(errno)));
    }
    return {};
}

geo::Result<void> publish(const std::filesystem::path& part, const std::filesystem::path& file, Existing existing) {
    std::error_code error;
    if (existing == Existing::Refuse && std::filesystem::exists(file, error)) {
        return refuse_existing(file);
    }
    std::filesystem::rename(part, file, error);
    if (error) {
        return geo::fail(geo::ErrorCode::CannotWrite,
                         fmt::format("'{}' cannot be written: {}.", file.string(), error.message()));
    }
    return {};
}

geo::Result<void> write_file(std::span<const std::uint8_t> bytes, const std::filesystem::path& file,
                             Existing existing) {
    if (auto checked = check_output(file, existing); !checked) {
        return checked;
    }
    const std::filesystem::path part = part_path(file);
    FileHandle handle(std::fopen(part.c_str(), "wb"));
    bool written = handle != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), handle.get()) == bytes.size();
    int error_number = errno;
    if (handle && std::fclose(handle.release()) != 0) {
        // A full disk is often noticed only when the buffer is flushed.
        written = false;
        error_number = errno;
    }
    if (!written) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        return geo::fail(geo::ErrorCode::CannotWrite,
                         fmt::format("'{}' cannot be written: {}.", file.string(), reason(error_number)));
    }
    return publish(part, file, existing);
}

}  // namespace app::image
