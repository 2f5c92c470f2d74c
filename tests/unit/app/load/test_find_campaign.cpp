#include "tests/unit/app/load/mini_campaign.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

namespace {

/// Sets SALANG_DATA for one test and puts back what it was.
class DataVariable {
  public:
    explicit DataVariable(const std::string& value) {
        if (const char* before = std::getenv("SALANG_DATA")) {
            m_before = before;
        }
        ::setenv("SALANG_DATA", value.c_str(), 1);
    }
    ~DataVariable() { m_before.empty() ? ::unsetenv("SALANG_DATA") : ::setenv("SALANG_DATA", m_before.c_str(), 1); }
    DataVariable(const DataVariable&) = delete;
    DataVariable& operator=(const DataVariable&) = delete;

  private:
    std::string m_before;
};

}  // namespace

TEST_CASE("SALANG_DATA says where the data are") {
    const auto folder = test_support::scratch_dir("find-data");
    const DataVariable variable(folder.string());
    CHECK(app::load::data_folder().value() == folder);
}

TEST_CASE("a SALANG_DATA that is no folder is an error and not passed over") {
    const DataVariable variable("/no/such/folder");
    const auto folder = app::load::data_folder();
    REQUIRE_FALSE(folder);
    CHECK(folder.error().code == geo::ErrorCode::NotFound);
    CHECK(folder.error().message.find("/no/such/folder") != std::string::npos);
}

TEST_CASE("a campaign is a folder or a bundled id") {
    const auto data = test_support::scratch_dir("find-bundled");
    for (const char* id : {"second", "first"}) {
        std::filesystem::create_directories(data / "campaigns" / id);
        std::ofstream(data / "campaigns" / id / "manifest.json") << "{}";
    }
    std::filesystem::create_directories(data / "campaigns" / "empty");
    const DataVariable variable(data.string());
    CHECK(app::load::find_campaign("first").value() == data / "campaigns" / "first");
    const auto folder = data / "campaigns" / "empty";
    CHECK(app::load::find_campaign(folder.string()).value() == folder);

    for (const char* wrong : {"third", "empty", "../find-bundled/campaigns/first", ".", "..", ""}) {
        INFO(wrong);
        const bool is_folder_here = std::filesystem::is_directory(wrong);
        CHECK((is_folder_here || !app::load::find_campaign(wrong)));
    }
    const auto missing = app::load::find_campaign("third");
    CHECK(missing.error().code == geo::ErrorCode::NotFound);
    CHECK(missing.error().message.find("first, second") != std::string::npos);
}
